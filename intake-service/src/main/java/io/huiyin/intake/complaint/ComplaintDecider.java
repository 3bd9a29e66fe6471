package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.IntakeEvent;
import io.huiyin.events.intake.NoteAdded;
import java.time.Instant;
import java.util.Optional;

/** Decides what is said about a complaint; {@link ComplaintHistory} then says what it makes of it. */
public final class ComplaintDecider {

    private ComplaintDecider() {}

    public static ComplaintRegistered register(Facts facts, Reference reference, Party firstReceiver, Instant now) {
        return new ComplaintRegistered(
                reference.spoken(),
                facts.kind(),
                facts.channel(),
                facts.customer(),
                facts.classification(),
                facts.summary(),
                facts.text(),
                facts.desiredOutcome(),
                facts.amountInDispute(),
                firstReceiver,
                now,
                facts.occurredOn(),
                facts.imported());
    }

    /** Empty where the {@link Lifecycle} refuses the command. */
    public static Optional<IntakeEvent> decide(Complaint complaint, Command command, Party by) {
        return Lifecycle.after(complaint.status(), command.step()).map(_ -> event(command, by));
    }

    private static IntakeEvent event(Command command, Party by) {
        return switch (command) {
            case Command.AddNote note -> new NoteAdded(by, note.audience(), note.text());
            case Command.ContactCustomer contact ->
                new CustomerContacted(by, contact.channel(), contact.reached(), contact.summary());
            case Command.Resolve answer -> new ComplaintResolved(by, answer.text(), answer.compensation());
        };
    }
}
