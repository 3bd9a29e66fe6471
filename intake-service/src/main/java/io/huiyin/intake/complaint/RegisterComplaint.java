package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.Commands;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import java.time.Instant;
import java.util.List;
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
        return complaints.execute(registration.id(), (aggregate, now) -> decide(registration, aggregate, now));
    }

    /** Where the reference drawn belongs to another complaint, the write fails as if it had lost a race: drawn anew. */
    private Outcome<Dossier, Result> decide(Registration registration, Aggregate<Dossier> aggregate, Instant now) {
        var known = aggregate.state();
        if (known != null) {
            return Outcome.refused(
                    known.fingerprint().equals(registration.fingerprint())
                            ? new Registered(known.complaint())
                            : new KeyReused());
        }
        var facts = registration.facts();
        var event = ComplaintDecider.register(facts, references.get(), registration.firstReceiver(), now);
        var complaint = ComplaintHistory.after(null, event, now);
        var dossier = new Dossier(
                complaint,
                registration.fingerprint(),
                registration.previousContacts(),
                SearchWords.of(facts),
                List.of(),
                null);
        return Outcome.stored(Decision.of(dossier, event), new Registered(complaint));
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
