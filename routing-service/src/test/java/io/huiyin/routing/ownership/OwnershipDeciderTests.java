package io.huiyin.routing.ownership;

import static io.huiyin.routing.Complaints.AGENT;
import static io.huiyin.routing.Complaints.NOW;
import static io.huiyin.routing.Complaints.aPhoneCall;
import static io.huiyin.routing.Complaints.anImported;
import static io.huiyin.routing.Complaints.event;
import static io.huiyin.routing.Complaints.expired;
import static io.huiyin.routing.Complaints.reopened;
import static io.huiyin.routing.Complaints.resolved;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Party;
import io.huiyin.events.routing.Defect;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.messaging.Decision;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.yaml.YamlDirectory;
import io.huiyin.routing.ownership.AnswerOffer.Caller;
import io.huiyin.routing.ownership.AnswerOffer.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnershipDeciderTests {

    private static final Loads IDLE = _ -> 0;
    private static final String FOUR_MEMBERS = """
            people:
              - { id: an, name: An, languages: zh }
              - { id: bo, name: Bo, languages: en, capacity: 3 }
              - { id: cy, name: Cy }
              - { id: di, name: Di }
              - { id: ed, name: Ed, present: false }
              - { id: lead, name: Lead, present: %s }
              - { id: boss, name: Boss }
            teams:
              - { id: care, name: Care, members: [an, bo, cy, di, ed], lead: lead, supervisor: boss }
              - { id: bulk, name: Bulk, members: [an], lead: lead, supervisor: boss, auto-accept: true }
            routing:
              - { id: imports, when: { imported: true }, team: bulk }
              - { id: rest, team: care, respond-by: 30m }
            """;

    private final Directory directory = YamlDirectory.read("test", FOUR_MEMBERS.formatted(true));
    private final OwnershipDecider decider = new OwnershipDecider(directory);
    private final AnswerOffer answering = new AnswerOffer(directory);

    @Test
    void theLeastLoadedOfThoseWhoSpeakTheLanguageIsAskedAndTheFirstReceiverStaysAccountable() {
        var loads = Map.of("an", 0, "bo", 2, "cy", 1, "di", 4);

        var decision = hear(decider, null, aPhoneCall(), member -> loads.getOrDefault(member, 0));

        var state = stateOf(decision);
        assertThat(decision.events()).singleElement().isInstanceOfSatisfying(OwnershipOffered.class, offered -> {
            assertThat(offered.to().id()).isEqualTo("cy");
            assertThat(offered.kind()).isEqualTo(OfferKind.INITIAL);
            assertThat(offered.accountable()).isEqualTo(AGENT);
            assertThat(offered.respondBy()).isEqualTo(NOW.plusSeconds(1800));
            assertThat(offered.explanation())
                    .contains("Ed is left out: is absent")
                    .anyMatch(line -> line.startsWith("row imports: not so"))
                    .anyMatch(line -> line.startsWith("row rest hits"));
        });
        assertThat(state.accountable()).isEqualTo(AGENT);
        assertThat(state.carrier()).isEqualTo("cy");
    }

    @Test
    void whoHasNoRoomIsNotAsked() {
        var loads = Map.of("an", 0, "bo", 3, "cy", 9, "di", 8);

        var decision = hear(decider, null, aPhoneCall(), member -> loads.getOrDefault(member, 0));

        assertThat(stateOf(decision).carrier()).isEqualTo("di");
        assertThat(stateOf(decision).explanation()).contains("Bo is left out: has no room (3 open)");
    }

    @Test
    void aTeamThatTakesWorkAtOnceOwnsItInTheSameDecision() {
        var decision = hear(decider, null, anImported("Mortgage"), IDLE);

        var an = new Party("an", "An");
        assertThat(decision.events()).hasExactlyElementsOfTypes(OwnershipOffered.class, OwnershipAccepted.class);
        assertThat(((OwnershipOffered) decision.events().getFirst()).respondBy())
                .isNull();
        assertThat(((OwnershipAccepted) decision.events().getLast()).automatic())
                .isTrue();
        assertThat(stateOf(decision).accountable()).isEqualTo(an);
    }

    @Test
    void afterTheThirdMissTheTeamLeadGetsIt() {
        var first = stateOf(hear(decider, null, aPhoneCall(), IDLE));
        var second = stateOf(expire(decider, first));
        var third = stateOf(expire(decider, second));

        var decision = expire(decider, third);

        assertThat(List.of(carrierOf(first), carrierOf(second), carrierOf(third)))
                .doesNotHaveDuplicates();
        assertThat(decision.events())
                .hasExactlyElementsOfTypes(OwnershipExpired.class, OwnershipOffered.class, OwnershipAccepted.class);
        assertThat(stateOf(decision).accountable().id()).isEqualTo("lead");
    }

    @Test
    void aSupervisorDecidesWhereTheLeadIsAwayToo() {
        var withoutLead = new OwnershipDecider(YamlDirectory.read("test", FOUR_MEMBERS.formatted(false)));
        var state = stateOf(hear(withoutLead, null, aPhoneCall(), IDLE));
        state = stateOf(expire(withoutLead, stateOf(expire(withoutLead, state))));

        var decision = expire(withoutLead, state);

        assertThat(decision.events()).last().isInstanceOfSatisfying(OwnershipUnplaced.class, unplaced -> {
            assertThat(unplaced.supervisor().id()).isEqualTo("boss");
            assertThat(unplaced.accountable()).isEqualTo(AGENT);
        });
        var taken = answering.accept("c", stateOf(decision), new Caller("k", new Party("boss", "Boss"), true), NOW);
        assertThat(taken.result()).isInstanceOf(Answered.Done.class);
        assertThat(stateOf(taken.decision()).accountable().id()).isEqualTo("boss");
    }

    @Test
    void aRefusalNamesTheDefectAndTheNextOneIsAsked() {
        var state = stateOf(hear(decider, null, aPhoneCall(), IDLE));
        var me = new Party(carrierOf(state), "Me");
        var no = new Refusal(Defect.CONFLICT_OF_INTEREST, "my cousin");

        var refused = answering.refuse("c", state, new Caller("k", me, false), no, NOW, IDLE);

        var after = stateOf(refused.decision());
        assertThat(requireNonNull(refused.decision()).events())
                .hasExactlyElementsOfTypes(OwnershipRefused.class, OwnershipOffered.class);
        assertThat(after.carrier()).isNotEqualTo(me.id());
        var repeated = answering.refuse("c", after, new Caller("k", me, false), no, NOW, IDLE);
        assertThat(repeated.decision()).isNull();
        assertThat(repeated.result()).isEqualTo(refused.result());
        var ended = stateOf(hear(decider, after, resolved(), IDLE));
        var round = stateOf(hear(decider, ended, reopened(), IDLE));
        assertThat(round.carrier()).isNotEqualTo(me.id());
    }

    @Test
    void aReopenedComplaintGoesBackToItsLastOwner() {
        var owned = stateOf(accept(stateOf(hear(decider, null, aPhoneCall(), IDLE))));
        var owner = requireNonNull(owned.owner());
        var ended = stateOf(hear(decider, owned, resolved(), IDLE));

        var decision = hear(decider, ended, reopened(), member -> member.equals(owner.id()) ? 2 : 0);

        assertThat(ended.carrier()).isNull();
        assertThat(stateOf(decision).carrier()).isEqualTo(owner.id());
        assertThat(stateOf(decision).accountable()).isEqualTo(owner);
        assertThat(decision.events()).hasExactlyElementsOfTypes(OwnershipOffered.class);
    }

    @Test
    void anEndedComplaintLeavesNoOfferOpen() {
        var offered = stateOf(hear(decider, null, aPhoneCall(), IDLE));

        var ended = stateOf(hear(decider, offered, resolved(), IDLE));

        assertThat(ended.offer()).isNull();
        assertThat(answering
                        .accept("c", ended, new Caller("k", new Party(carrierOf(offered), "Me"), false), NOW)
                        .result())
                .isInstanceOf(Answered.TooLate.class);
        assertThat(hear(decider, ended, expired("c.1"), IDLE)).isEqualTo(Decision.unchanged(ended));
    }

    @Test
    void whatComesBeforeTheRegistrationIsOnlyRemembered() {
        assertThat(hear(decider, null, expired("c.1"), IDLE)).isEqualTo(Decision.unchanged(null));
        assertThat(hear(decider, null, resolved(), IDLE)).isEqualTo(Decision.unchanged(null));
    }

    private Decision<Ownership> accept(Ownership state) {
        var caller = new Caller("k", new Party(carrierOf(state), "Me"), false);
        return requireNonNull(answering.accept("c", state, caller, NOW).decision());
    }

    private static Decision<Ownership> expire(OwnershipDecider decider, Ownership state) {
        return hear(decider, state, expired(requireNonNull(state.offer()).id()), IDLE);
    }

    private static Decision<Ownership> hear(
            OwnershipDecider decider, @Nullable Ownership state, ComplaintEvent content, Loads loads) {
        return decider.hear(state, event("c", 1, content), NOW, loads);
    }

    private static Ownership stateOf(@Nullable Decision<Ownership> decision) {
        return requireNonNull(requireNonNull(decision).state());
    }

    private static String carrierOf(Ownership ownership) {
        return requireNonNull(ownership.carrier());
    }
}
