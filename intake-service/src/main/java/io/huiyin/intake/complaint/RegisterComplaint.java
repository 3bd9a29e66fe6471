package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.TooBusyException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a complaint on record, once for each key: the complaint's id stands for the caller and the key, so that the store
 * itself knows of no second one.
 */
public final class RegisterComplaint {

    private final Commands<Dossier> complaints;
    private final Supplier<Reference> references;

    public RegisterComplaint(Commands<Dossier> complaints, Supplier<Reference> references) {
        this.complaints = complaints;
        this.references = references;
    }

    public Result execute(Registration registration) {
        return answer(
                registration,
                complaints.execute(registration.id(), (aggregate, now) -> decide(registration, aggregate, now)));
    }

    /**
     * Puts several on record with one read and one write. Of those with the same id the first one counts.
     *
     * @return what each comes to, in their order
     * @throws TooBusyException where references drawn belonged to other complaints each time; some of the complaints may
     *     be on record then, as after any exception, and asking again for all of them is safe
     */
    public List<Result> executeAll(List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return List.of();
        }
        var decisions = new LinkedHashMap<String, BiFunction<Aggregate<Dossier>, Instant, Outcome<Dossier, Dossier>>>();
        for (var registration : registrations) {
            decisions.putIfAbsent(registration.id(), (aggregate, now) -> decide(registration, aggregate, now));
        }
        var onRecord = complaints.executeAll(decisions);
        return registrations.stream()
                .map(registration -> answer(registration, Objects.requireNonNull(onRecord.get(registration.id()))))
                .toList();
    }

    /** Where the reference drawn belongs to another complaint, the write fails as if it had lost a race: drawn anew. */
    private Outcome<Dossier, Dossier> decide(Registration registration, Aggregate<Dossier> aggregate, Instant now) {
        var known = aggregate.state();
        if (known != null) {
            return Outcome.refused(known);
        }
        var facts = registration.facts();
        var event = ComplaintDecider.register(facts, references.get(), registration.firstReceiver(), now);
        var complaint = ComplaintHistory.after(null, event, now);
        var dossier = new Dossier(
                complaint,
                registration.fingerprint(),
                registration.previousContacts(),
                Listing.of(complaint),
                List.of(),
                null,
                facts.said().keys());
        return Outcome.stored(Decision.of(dossier, event), dossier);
    }

    private static Result answer(Registration registration, Dossier onRecord) {
        return onRecord.fingerprint().equals(registration.fingerprint())
                ? new Registered(onRecord.complaint())
                : new KeyReused();
    }

    /**
     * What is asked for.
     *
     * @param id stands for the caller and the caller's key
     * @param fingerprint stands for all the rest
     */
    public record Registration(
            String id,
            String fingerprint,
            Facts facts,
            @Nullable Integer previousContacts,
            Party firstReceiver) {}

    /** What it comes to. */
    public sealed interface Result {}

    /** It is on record, now or since an earlier request with the same key. */
    public record Registered(Complaint complaint) implements Result {}

    /** The key was used for something else. */
    public record KeyReused() implements Result {}
}
