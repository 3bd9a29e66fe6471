package io.huiyin.intake.complaint;

import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** Does to a complaint what a person asks for, once for each key. */
public final class ActOnComplaint {

    private final Commands<Dossier> complaints;
    private final ComplaintDecider decider;

    public ActOnComplaint(Commands<Dossier> complaints, CompensationLimits limits) {
        this.complaints = complaints;
        this.decider = new ComplaintDecider(limits);
    }

    /**
     * @param versions which versions of the complaint the caller has in mind
     * @param lastCheck asked where nothing else stands against the command; where it throws, nothing happens
     */
    public Result execute(
            String id,
            Command command,
            Actor by,
            Repeatable repeatable,
            LongPredicate versions,
            Consumer<Complaint> lastCheck) {
        return complaints.execute(
                id, (aggregate, now) -> decide(aggregate, command, by, repeatable, versions, lastCheck, now));
    }

    /** Whether a command would be refused now; who goes on to ask for it may still be. */
    public Optional<NotAllowed> wouldRefuse(Complaint complaint, Command command, Actor by, Instant now) {
        return decider.decide(complaint, command, by, "", now) instanceof Ruling.Refused(var why)
                ? Optional.of(NotAllowed.of(complaint, why))
                : Optional.empty();
    }

    private Outcome<Dossier, Result> decide(
            Aggregate<Dossier> aggregate,
            Command command,
            Actor by,
            Repeatable repeatable,
            LongPredicate versions,
            Consumer<Complaint> lastCheck,
            Instant now) {
        var dossier = aggregate.state();
        if (dossier == null) {
            return Outcome.refused(new NoSuchComplaint());
        }
        var earlier = dossier.answerTo(repeatable.key());
        if (earlier.isPresent()) {
            var same = earlier.get().fingerprint().equals(repeatable.fingerprint());
            return Outcome.refused(same ? new Accepted(earlier.get()) : new KeyReused());
        }
        if (!versions.test(aggregate.version())) {
            return Outcome.refused(new Stale(aggregate.version()));
        }
        var complaint = dossier.complaint();
        return switch (decider.decide(complaint, command, by, repeatable.newId(), now)) {
            case Ruling.Refused(var why) -> Outcome.refused(NotAllowed.of(complaint, why));
            case Ruling.Said(var events) -> {
                lastCheck.accept(complaint);
                var changed = complaint;
                for (var event : events) {
                    changed = ComplaintHistory.after(changed, event, now);
                }
                var done = new Done(
                        repeatable.key(),
                        repeatable.fingerprint(),
                        aggregate.lastSequence() + events.size(),
                        now,
                        changed.status());
                yield Outcome.stored(new Decision<>(dossier.with(changed).with(done), events), new Accepted(done));
            }
        };
    }

    /** What a command comes to. */
    public sealed interface Result {}

    /** Done, now or at an earlier request with the same key. */
    public record Accepted(Done done) implements Result {}

    /** The key was used for something else. */
    public record KeyReused() implements Result {}

    /** Nothing is on record under that id. */
    public record NoSuchComplaint() implements Result {}

    /** The caller has another version in mind than the one on record. */
    public record Stale(long version) implements Result {}

    /** It may not happen to the complaint as it is. */
    public record NotAllowed(Status status, List<Step> allowed, List<Objection> why) implements Result {

        static NotAllowed of(Complaint complaint, List<Objection> why) {
            return new NotAllowed(complaint.status(), complaint.allowed(), why);
        }
    }
}
