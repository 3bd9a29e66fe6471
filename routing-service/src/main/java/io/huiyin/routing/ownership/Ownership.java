package io.huiyin.routing.ownership;

import io.huiyin.events.Party;
import io.huiyin.matching.Facts;
import io.huiyin.routing.ownership.PastOffer.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is accountable for one complaint. There is always exactly one such person: the first receiver until somebody
 * accepts, then the owner, who stays so until somebody else does.
 *
 * @param since when the phase, or the open offer, began
 * @param offer open in the phase OFFERED, null in all others
 * @param owner who accepted last; not necessarily the one who works on it now
 * @param explanation of the latest decision
 */
public record Ownership(
        Phase phase,
        Instant since,
        Facts facts,
        Party firstReceiver,
        Party accountable,
        Placing placing,
        @Nullable Offer offer,
        @Nullable Party owner,
        @Nullable Party supervisor,
        History history,
        List<String> explanation) {

    public Ownership {
        explanation = List.copyOf(explanation);
    }

    /** Nobody was asked yet. */
    static Ownership begin(Facts facts, Party firstReceiver, Placing placing, Instant now) {
        return new Ownership(
                Phase.UNPLACED,
                now,
                facts,
                firstReceiver,
                firstReceiver,
                placing,
                null,
                null,
                null,
                History.NONE,
                List.of());
    }

    Ownership offered(Offer next, List<String> why, Instant now) {
        return new Ownership(
                Phase.OFFERED,
                now,
                facts,
                firstReceiver,
                accountable,
                placing,
                next,
                owner,
                null,
                history.offerMade(),
                why);
    }

    Ownership accepted(Instant now) {
        var accepted = Objects.requireNonNull(offer);
        return new Ownership(
                Phase.OWNED,
                now,
                facts,
                firstReceiver,
                accepted.to(),
                placing,
                null,
                accepted.to(),
                null,
                history.ended(accepted, Ending.ACCEPTED),
                explanation);
    }

    /** The offer is over without an owner; what comes next is for the caller to decide. */
    Ownership missed(Ending ending) {
        return with(phase, since, null, history.ended(Objects.requireNonNull(offer), ending));
    }

    Ownership unplaced(Party decides, List<String> why, Instant now) {
        return new Ownership(
                Phase.UNPLACED, now, facts, firstReceiver, accountable, placing, null, owner, decides, history, why);
    }

    Ownership ended(Instant now) {
        return with(Phase.ENDED, now, null, offer == null ? history : history.ended(offer, Ending.OVERTAKEN));
    }

    /** Open again, under the person who answers for it until somebody accepts. */
    Ownership reopened(Party answersForIt) {
        return new Ownership(
                phase,
                since,
                facts,
                firstReceiver,
                answersForIt,
                placing,
                null,
                owner,
                null,
                history.nextRound(),
                explanation);
    }

    Ownership about(Facts now) {
        return new Ownership(
                phase, since, now, firstReceiver, accountable, placing, offer, owner, supervisor, history, explanation);
    }

    Ownership placedBy(Placing now) {
        return new Ownership(
                phase, since, facts, firstReceiver, accountable, now, offer, owner, supervisor, history, explanation);
    }

    Ownership barring(String person) {
        return with(phase, since, offer, history.barring(person));
    }

    Ownership remembering(Answer answer) {
        return with(phase, since, offer, history.answered(answer));
    }

    private Ownership with(Phase nowIn, Instant from, @Nullable Offer open, History past) {
        return new Ownership(
                nowIn, from, facts, firstReceiver, accountable, placing, open, owner, supervisor, past, explanation);
    }

    /** The offer that awaits an answer of the person, or null. */
    @Nullable
    Offer offerTo(String person) {
        return offer != null && offer.to().id().equals(person) ? offer : null;
    }

    boolean isOwnedBy(String person) {
        return phase == Phase.OWNED && owner != null && owner.id().equals(person);
    }

    /** Whose working time it takes: the one who was asked or owns it, nobody where there is no such person. */
    public @Nullable String carrier() {
        return switch (phase) {
            case OFFERED -> offer == null ? null : offer.to().id();
            case OWNED -> owner == null ? null : owner.id();
            case UNPLACED, ENDED -> null;
        };
    }
}
