package io.huiyin.routing.ownership;

import io.huiyin.events.Party;
import io.huiyin.events.routing.Defect;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.Member;
import io.huiyin.routing.ownership.OfferOwnership.Ask;
import io.huiyin.routing.ownership.PastOffer.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a member's acceptance or refusal comes to. Pure; a request repeated under its key is answered as before. */
public final class AnswerOffer {

    private static final String ACCEPT = "accept";

    private final Directory directory;
    private final OfferOwnership offering;

    public AnswerOffer(Directory directory) {
        this.directory = directory;
        this.offering = new OfferOwnership(directory);
    }

    /**
     * Who answers, under which idempotency key.
     *
     * @param mayDecide whether the person may take what nobody could be offered
     */
    public record Caller(String key, Party person, boolean mayDecide) {}

    /** The question is yes or no; a no names the defect. */
    public record Refusal(Defect defect, @Nullable String note) {

        /** Tells two refusals under one key apart. */
        String request() {
            return "refuse %s %08x".formatted(defect, Objects.hashCode(note));
        }
    }

    public Outcome<Ownership, Answered> accept(
            String complaintId, @Nullable Ownership known, Caller caller, Instant now) {
        var settled = settled(known, caller, ACCEPT);
        if (known == null || settled.isPresent()) {
            return Outcome.refused(settled.orElseGet(Answered.NotAsked::new));
        }
        var me = caller.person().id();
        var offer = known.offerTo(me);
        if (offer != null) {
            var team = known.placing().team();
            return stored(
                    caller,
                    ACCEPT,
                    null,
                    Decision.of(known.accepted(now), new OwnershipAccepted(offer.id(), team, offer.to(), false)),
                    offer);
        }
        if (known.isOwnedBy(me)) {
            return Outcome.refused(known.history()
                    .lastOfferTo(me)
                    .<Answered>map(
                            past -> new Answered.Done(new Answer(caller.key(), ACCEPT, past.id(), past.to(), null)))
                    .orElseGet(() -> new Answered.TooLate(known)));
        }
        if (known.phase() == Phase.UNPLACED
                && caller.mayDecide()
                && !known.history().barred().contains(me)) {
            return taken(complaintId, known, caller, now);
        }
        return Outcome.refused(notNow(known, me));
    }

    public Outcome<Ownership, Answered> refuse(
            String complaintId, @Nullable Ownership known, Caller caller, Refusal refusal, Instant now, Loads loads) {
        var request = refusal.request();
        var settled = settled(known, caller, request);
        if (known == null || settled.isPresent()) {
            return Outcome.refused(settled.orElseGet(Answered.NotAsked::new));
        }
        var offer = known.offerTo(caller.person().id());
        if (offer == null) {
            return Outcome.refused(notNow(known, caller.person().id()));
        }
        var missed = known.missed(Ending.REFUSED);
        var next = offering.toTheNext(
                complaintId,
                refusal.defect() == Defect.CONFLICT_OF_INTEREST
                        ? missed.barring(offer.to().id())
                        : missed,
                OfferKind.REASSIGNMENT,
                offer.to(),
                List.of("%s refused: %s".formatted(offer.to().name(), refusal.defect())),
                now,
                loads);
        var said = new OwnershipRefused(offer.id(), offer.to(), refusal.defect(), refusal.note());
        return stored(caller, request, refusal.defect(), OwnershipDecider.preceded(said, next), offer);
    }

    /** A supervisor takes what nobody could be offered: offer and acceptance in one. */
    private Outcome<Ownership, Answered> taken(String complaintId, Ownership known, Caller caller, Instant now) {
        var team = directory.team(known.placing().team().id());
        if (team.isEmpty()) {
            return Outcome.refused(new Answered.TooLate(known));
        }
        var person = directory.person(caller.person().id()).orElseGet(() -> outsider(caller.person()));
        var ask = new Ask(complaintId, OfferKind.REASSIGNMENT, null, team.get(), now);
        var why = List.of("nobody could be asked; %s takes it".formatted(person.name()));
        var decision = offering.given(known, person, ask, why, false);
        var past = Objects.requireNonNull(decision.state())
                .history()
                .lastOfferTo(person.id())
                .orElseThrow();
        return stored(caller, ACCEPT, null, decision, new Offer(past.id(), OfferKind.REASSIGNMENT, past.to(), null));
    }

    private static Member outsider(Party person) {
        return new Member(person.id(), person.name(), Set.of(), Set.of(), null, true);
    }

    /** The answer where it is clear without a decision: repeated under its key, or under a key of something else. */
    private static Optional<Answered> settled(@Nullable Ownership known, Caller caller, String request) {
        return Optional.ofNullable(known)
                .flatMap(there -> there.history()
                        .answerUnder(caller.key(), caller.person().id()))
                .map(before -> before.request().equals(request) ? new Answered.Done(before) : new Answered.KeyReused());
    }

    private static Answered notNow(Ownership known, String person) {
        return known.history().lastOfferTo(person).isPresent() ? new Answered.TooLate(known) : new Answered.NotAsked();
    }

    private static Outcome<Ownership, Answered> stored(
            Caller caller, String request, @Nullable Defect defect, Decision<Ownership> decision, Offer offer) {
        var answer = new Answer(caller.key(), request, offer.id(), offer.to(), defect);
        var state = Objects.requireNonNull(decision.state()).remembering(answer);
        return Outcome.stored(new Decision<>(state, decision.events()), new Answered.Done(answer));
    }
}
