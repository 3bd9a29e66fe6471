package io.huiyin.intake.complaint;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Money;
import io.huiyin.events.Mood;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.Severity;
import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.Relation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Something that a person might ask for, sensible or not. */
final class SomeCommand {

    private final Random random;
    private final Complaint complaint;

    SomeCommand(Random random, Complaint complaint) {
        this.random = random;
        this.complaint = complaint;
    }

    Command next() {
        return switch (random.nextInt(24)) {
            case 0, 1 -> new Command.ContactCustomer(Channel.PHONE, random.nextBoolean(), null);
            case 2 -> new Command.Reclassify(classification());
            case 3 -> new Command.CorrectCustomer("王芳" + random.nextInt(3), null, "+8613800138000", maybe("en"), null);
            case 4 -> new Command.AddEvidence("e-" + random.nextInt(), "receipt.png", "image/png", 17, "00");
            case 5 -> new Command.Link("c-" + random.nextInt(3), "reference " + random.nextInt(3), aRelation());
            case 6, 7 -> new Command.AskCustomer("Which counter?", maybe(soon()));
            case 8 -> new Command.ReceiveAnswer("Number three.");
            case 9 -> new Command.MakePromise("to call back", soon());
            case 10, 11 -> new Command.KeepPromise(somePromise());
            case 12, 13 -> new Command.WithdrawPromise(somePromise(), "They prefer a letter.");
            case 14, 15, 16 -> proposal();
            case 17 -> new Command.Approve(waiting());
            case 18 -> new Command.RefuseApproval(waiting(), "too much");
            case 19 -> new Command.AcceptProposal(proposed());
            case 20 -> ending();
            case 21 -> new Command.DeclineProposal(proposed(), maybe("too little"));
            case 22 -> afterTheEnd();
            default -> new Command.AddNote(Audience.INTERNAL, "note " + random.nextInt(100));
        };
    }

    private Command ending() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new Command.Resolve("Here are your 50 yuan.", maybe(money()));
            case 3 -> new Command.Withdraw(null);
            default ->
                new Command.Merge(
                        "c-0",
                        random.nextBoolean() ? "0" : complaint.reference(),
                        Examples.MORNING.plusSeconds(random.nextInt(-10, 5)));
        };
    }

    private Command afterTheEnd() {
        return random.nextBoolean()
                ? new Command.Reopen("The money did not come.")
                : new Command.Close(
                        maybe(ServiceGap.PHARMACY), maybe("not counted"), maybe("count aloud"), maybe(soon()));
    }

    private Command proposal() {
        return new Command.Propose(
                "We pay it back.",
                random.nextBoolean(),
                maybe("We are sorry."),
                maybe(money()),
                random.nextBoolean() ? List.of() : List.of("a voucher"));
    }

    private Classification classification() {
        return new Classification(
                List.of(Severity.values()).get(random.nextInt(4)),
                "Counter",
                null,
                null,
                Mood.CALM,
                null,
                List.of(),
                null);
    }

    private Relation aRelation() {
        return random.nextBoolean() ? Relation.RELATED : Relation.DUPLICATE;
    }

    private Money money() {
        return new Money(new BigDecimal(random.nextInt(400)), random.nextInt(5) == 0 ? "USD" : "CNY");
    }

    private Instant soon() {
        return Examples.MORNING.plus(Duration.ofHours(random.nextInt(-1, 48)));
    }

    private String somePromise() {
        var promises = complaint.work().promises();
        return promises.isEmpty()
                ? "none"
                : promises.get(random.nextInt(promises.size())).id();
    }

    private String waiting() {
        var waiting = complaint.work().awaitingApproval();
        return waiting == null ? "none" : waiting.id();
    }

    private String proposed() {
        var proposal = complaint.work().proposal();
        return proposal == null ? "none" : proposal.id();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }
}
