package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

/** Does to a complaint what a person asks for, once for each key. */
public final class ActOnComplaint {

    private final Commands<Dossier> complaints;

    public ActOnComplaint(Commands<Dossier> complaints) {
        this.complaints = complaints;
    }

    /** @param versions which versions of the complaint the caller has in mind */
    public Result execute(String id, Command command, Party by, Repeatable repeatable, LongPredicate versions) {
        return complaints.execute(id, (aggregate, now) -> decide(aggregate, command, by, repeatable, versions, now));
    }

    private static Outcome<Dossier, Result> decide(
            Aggregate<Dossier> aggregate,
            Command command,
            Party by,
            Repeatable repeatable,
            LongPredicate versions,
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
        var event = ComplaintDecider.decide(complaint, command, by);
        if (event.isEmpty()) {
            return Outcome.refused(new NotAllowed(complaint.status(), Lifecycle.allowed(complaint.status())));
        }
        var changed = ComplaintHistory.after(complaint, event.get(), now);
        var done = new Done(
                repeatable.key(), repeatable.fingerprint(), aggregate.lastSequence() + 1, now, changed.status());
        return Outcome.stored(Decision.of(dossier.with(changed).with(done), event.get()), new Accepted(done));
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

    /** The lifecycle refuses it. */
    public record NotAllowed(Status status, List<Step> allowed) implements Result {}
}
