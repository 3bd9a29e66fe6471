package io.huiyin.routing.ownership;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Party;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.messaging.Decision;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.Member;
import io.huiyin.routing.directory.Team;
import io.huiyin.routing.ownership.ChooseMember.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the next one to own a complaint: a member, or the team lead after too many misses, or a supervisor. Pure. */
final class OfferOwnership {

    static final int MISSES_UNTIL_THE_LEAD = 3;

    private final Directory directory;

    OfferOwnership(Directory directory) {
        this.directory = directory;
    }

    /**
     * Offers the complaint to whoever is next.
     *
     * @param from who had it, or was asked, before
     * @param reasons what led here
     */
    Decision<Ownership> toTheNext(
            String complaintId,
            Ownership ownership,
            OfferKind kind,
            @Nullable Party from,
            List<String> reasons,
            Instant now,
            Loads loads) {
        var known = directory.team(ownership.placing().team().id());
        if (known.isEmpty()) {
            var found = Placing.find(ownership.facts(), directory);
            return toTheNext(
                    complaintId, ownership.placedBy(found.placing()), kind, from, found.explanation(), now, loads);
        }
        var team = known.get();
        var ask = new Ask(complaintId, kind, from, team, now);
        var missed = ownership.history().missedBy();
        var barred = ownership.history().barred();
        var why = new ArrayList<>(reasons);
        if (missed.size() < MISSES_UNTIL_THE_LEAD) {
            var placing = ownership.placing();
            var wanted = new Wanted(team, placing.skills(), ownership.facts().language(), missed, barred);
            var choice = ChooseMember.choose(wanted, loads);
            why.addAll(choice.explanation());
            if (choice.member().isPresent()) {
                return toMember(ownership, choice.member().get(), ask, why);
            }
        }
        if (!missed.isEmpty() && ChooseMember.mayGet(team.lead(), missed, barred)) {
            why.add("after %d misses it goes to the team lead, %s"
                    .formatted(missed.size(), team.lead().name()));
            return given(ownership, team.lead(), ask, why, true);
        }
        var supervisor = team.supervisor().asParty();
        why.add("%s decides".formatted(supervisor.name()));
        return Decision.of(
                ownership.unplaced(supervisor, why, now),
                new OwnershipUnplaced(supervisor, ownership.accountable(), why));
    }

    /** A member is asked, or has it at once where the team does not want to be asked. */
    Decision<Ownership> toMember(Ownership ownership, Member member, Ask ask, List<String> why) {
        return ask.team().autoAccept()
                ? given(ownership, member, ask, why, true)
                : offered(ownership, member, ask, why, ownership.placing().respondBy(ask.now()));
    }

    /** Offered and accepted in one decision. */
    Decision<Ownership> given(Ownership ownership, Member member, Ask ask, List<String> why, boolean automatic) {
        var offered = offered(ownership, member, ask, why, null);
        var state = Objects.requireNonNull(offered.state());
        var offerId = Objects.requireNonNull(state.offer()).id();
        var accepted = new OwnershipAccepted(offerId, ask.team().asParty(), member.asParty(), automatic);
        return new Decision<>(
                state.accepted(ask.now()),
                Stream.<ComplaintEvent>concat(offered.events().stream(), Stream.of(accepted))
                        .toList());
    }

    private static Decision<Ownership> offered(
            Ownership ownership, Member member, Ask ask, List<String> why, @Nullable Instant respondBy) {
        var id = ask.complaintId() + "." + (ownership.history().offersMade() + 1);
        var offer = new Offer(id, ask.kind(), member.asParty(), respondBy);
        return Decision.of(
                ownership.offered(offer, why, ask.now()),
                new OwnershipOffered(
                        id,
                        ask.kind(),
                        ask.team().asParty(),
                        member.asParty(),
                        ask.from(),
                        ownership.accountable(),
                        respondBy,
                        why));
    }

    /** The circumstances of one offer. */
    record Ask(String complaintId, OfferKind kind, @Nullable Party from, Team team, Instant now) {}
}
