package io.huiyin.routing.ownership;

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
import io.huiyin.events.intake.ComplaintClosed;
import io.huiyin.events.routing.Defect;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.matching.Conditions;
import io.huiyin.messaging.Decision;
import io.huiyin.routing.Complaints;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.Member;
import io.huiyin.routing.directory.RoutingTable;
import io.huiyin.routing.directory.Row;
import io.huiyin.routing.directory.Team;
import io.huiyin.routing.ownership.AnswerOffer.Caller;
import io.huiyin.routing.ownership.AnswerOffer.Refusal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of complaints in random teams; a failure names the seed that repeats it. */
class AlwaysOneAccountableTests {

    private static final int LIVES_PER_SEED = 40;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fromRegistrationOnThereIsExactlyOneAccountablePersonAndNobodyIsAskedTwice(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < LIVES_PER_SEED; i++) {
            new Life(random).live(30);
        }
    }

    /** One complaint's life, and a second, independent account of it made from what was said alone. */
    private static final class Life {

        private final Random random;
        private final Directory directory;
        private final OwnershipDecider decider;
        private final AnswerOffer answering;
        private final Loads loads;
        private @Nullable Ownership state;
        private @Nullable String accountable;
        private @Nullable String asked;
        private @Nullable String openOffer;
        private int keys;
        private final Set<String> missed = new HashSet<>();
        private final Set<String> barred = new HashSet<>();

        Life(Random random) {
            this.random = random;
            this.directory = directory(random);
            this.decider = new OwnershipDecider(directory);
            this.answering = new AnswerOffer(directory);
            this.loads = member -> Math.floorMod(member.hashCode(), 5);
        }

        void live(int steps) {
            if (random.nextBoolean()) {
                hear(expired("c.1"));
                assertThat(state).isNull();
            }
            hear(random.nextBoolean() ? aPhoneCall() : anImported("Mortgage"));
            for (var step = 0; step < steps; step++) {
                switch (random.nextInt(8)) {
                    case 0 -> hear(resolved());
                    case 1 -> hear(new ComplaintClosed(Complaints.AGENT, null, null, null, null));
                    case 2 -> reopen();
                    case 3, 4 -> expire();
                    case 5 -> accept();
                    default -> refuse();
                }
            }
        }

        private void reopen() {
            if (known().phase() == Phase.ENDED) {
                missed.clear();
            }
            hear(reopened());
        }

        private void expire() {
            var id = random.nextInt(4) == 0 ? "c." + random.nextInt(9) : String.valueOf(openOffer);
            hear(expired(id));
            var after = state;
            hear(expired(id));
            assertThat(state).as("a redelivery changes nothing").isEqualTo(after);
        }

        private void accept() {
            var me = anybody();
            var caller = new Caller("k" + keys++, me, random.nextInt(3) == 0);
            take(answering.accept("c", state, caller, NOW).decision());
            var after = state;
            take(answering.accept("c", state, caller, NOW).decision());
            assertThat(state).as("a repeated acceptance changes nothing").isEqualTo(after);
        }

        private void refuse() {
            var me = anybody();
            var defect = random.nextInt(3) == 0 ? Defect.CONFLICT_OF_INTEREST : Defect.OVERLOADED;
            var caller = new Caller("k" + keys++, me, false);
            if (me.id().equals(asked) && openOffer != null && defect == Defect.CONFLICT_OF_INTEREST) {
                barred.add(me.id());
            }
            take(answering
                    .refuse("c", state, caller, new Refusal(defect, null), NOW, loads)
                    .decision());
        }

        private Party anybody() {
            return asked != null && random.nextInt(4) > 0
                    ? new Party(asked, asked)
                    : new Party("m" + random.nextInt(6), "Somebody");
        }

        private void hear(ComplaintEvent content) {
            take(decider.hear(state, event("c", 1, content), NOW, loads));
            if (content instanceof ComplaintClosed || content.equals(resolved())) {
                asked = null;
                openOffer = null;
            }
        }

        private void take(@Nullable Decision<Ownership> decision) {
            if (decision == null || decision.state() == null) {
                return;
            }
            state = decision.state();
            decision.events().forEach(this::retell);
            var known = known();
            assertThat(known.accountable()).isNotNull();
            if (accountable != null && known.phase() == Phase.OWNED) {
                assertThat(known.accountable().id()).isEqualTo(accountable);
                assertThat(known.carrier()).isEqualTo(accountable);
            }
            assertThat(known.offer() != null).isEqualTo(known.phase() == Phase.OFFERED);
        }

        private void retell(ComplaintEvent event) {
            switch (event) {
                case OwnershipOffered offered -> {
                    assertThat(openOffer).as("one open offer at a time").isNull();
                    if (offered.explanation().stream().noneMatch(line -> line.endsWith("takes it"))) {
                        assertThat(missed)
                                .as("not asked again in the round")
                                .doesNotContain(offered.to().id());
                    }
                    assertThat(barred)
                            .as("kept out")
                            .doesNotContain(offered.to().id());
                    asked = offered.to().id();
                    openOffer = offered.offerId();
                    accountable = offered.accountable().id();
                }
                case OwnershipAccepted accepted -> {
                    assertThat(accepted.offerId()).isEqualTo(openOffer);
                    accountable = accepted.owner().id();
                    openOffer = null;
                }
                case OwnershipRefused refused -> missed(refused.offerId(), refused.by());
                case OwnershipExpired lapsed -> missed(lapsed.offerId(), lapsed.to());
                case OwnershipUnplaced unplaced -> {
                    asked = null;
                    accountable = unplaced.accountable().id();
                }
                default -> throw new AssertionError(event);
            }
        }

        private void missed(String offerId, Party who) {
            assertThat(offerId).isEqualTo(openOffer);
            missed.add(who.id());
            openOffer = null;
        }

        private Ownership known() {
            return requireNonNull(state);
        }

        private static Directory directory(Random random) {
            var people = IntStream.range(0, 6)
                    .mapToObj(i -> new Member(
                            "m" + i,
                            "M" + i,
                            Set.of(),
                            Set.of(),
                            random.nextInt(4) == 0 ? 2 : null,
                            random.nextInt(4) > 0))
                    .toList();
            var members = people.subList(0, 1 + random.nextInt(5));
            var team = new Team("t", "T", members, people.get(5), people.get(4), random.nextInt(4) == 0);
            var row = new Row("all", Conditions.EVERYTHING, "t", Set.of(), Duration.ofMinutes(30));
            return new Directory(people, List.of(team), new RoutingTable(List.of(row)));
        }
    }
}
