package io.huiyin.notification.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Event;
import io.huiyin.events.notification.MessageFailed;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.messaging.Decision;
import io.huiyin.notification.correspondence.Outcome.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of lives of a correspondence, with senders that die, dawdle and report late; each named by its seed. */
class CrashingSenderTests {

    private static final Duration LEASE = Duration.ofSeconds(90);

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 2_000, 3_000})
    void noMessageIsLostOrChangesItsId(long from) {
        for (var seed = from; seed < from + 1_000; seed++) {
            var life = new Life(seed);
            life.inTrouble();
            life.inPeace();
            life.check();
        }
    }

    private static final class Life {

        private final long seed;
        private final Random random;
        private final HearEvents hearing = new HearEvents(new PlanMessages(Duration.ofSeconds(2)));
        private final RecordOutcomes recording = new RecordOutcomes(RetryPlan.standard());
        private final List<Event> toHear = new ArrayList<>();
        private final List<Letter> inHand = new ArrayList<>();
        private final List<ComplaintEvent> said = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private Instant now = Heard.NOW;
        private @Nullable Correspondence state;

        Life(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            toHear.add(Heard.registered("ada@example.org"));
            for (var sequence = 1; sequence <= random.nextInt(4); sequence++) {
                toHear.add(random.nextInt(toHear.size() + 1), Heard.accepted(sequence));
            }
            toHear.add(Heard.resolved(2));
        }

        void inTrouble() {
            for (var step = 0; step < 60; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> hear();
                    case 1, 2 -> lease();
                    case 3 -> send(outcome());
                    case 4 -> inHand.clear();
                    default -> now = now.plusMillis(random.nextInt(60_000));
                }
            }
        }

        void inPeace() {
            while (!toHear.isEmpty()) {
                hear();
            }
            inHand.clear();
            while (Objects.requireNonNull(state).nextDue() != null) {
                var due = Objects.requireNonNull(state.nextDue());
                now = due.isAfter(now) ? due : now;
                lease();
                while (!inHand.isEmpty()) {
                    send(new Outcome.Accepted());
                }
            }
        }

        private void hear() {
            if (!toHear.isEmpty()) {
                var event = toHear.removeFirst();
                decide(hearing.handle(state, event, now));
                decide(hearing.handle(state, event, now), 0);
            }
        }

        private void lease() {
            var before = state;
            var due = before == null ? null : before.nextDue();
            if (before != null && due != null && !due.isAfter(now)) {
                var leasing = new LeaseMessages("holder-" + random.nextInt(2), LEASE);
                decide(leasing.lease(before, now));
                assertThat(Objects.requireNonNull(state).nextDue())
                        .as("seed %d", seed)
                        .isAfter(now);
                inHand.addAll(leasing.letters("complaint-1", before, state, state));
            }
        }

        /** Sends the next letter; its lease may long have run out, and its report may get lost. */
        private void send(Outcome outcome) {
            if (inHand.isEmpty()) {
                return;
            }
            var letter = inHand.removeFirst();
            if (outcome instanceof Outcome.Accepted) {
                taken.add(letter.id());
            }
            if (!toHear.isEmpty() && random.nextInt(5) == 0) {
                return;
            }
            recording
                    .record(Objects.requireNonNull(state), List.of(new Report(letter, outcome, "en")), now)
                    .ifPresent(this::decide);
        }

        private Outcome outcome() {
            return switch (random.nextInt(6)) {
                case 0 -> new Outcome.TryLater(Trouble.PROVIDER, "down");
                case 1 -> new Outcome.TryLater(Trouble.RECIPIENT, "grey");
                case 2 -> new Outcome.Refused("nobody");
                default -> new Outcome.Accepted();
            };
        }

        private void decide(Decision<Correspondence> decision, int mostEvents) {
            assertThat(decision.events()).as("seed %d", seed).hasSizeLessThanOrEqualTo(mostEvents);
            assertThat(decision.state()).as("seed %d", seed).isEqualTo(state);
        }

        private void decide(Decision<Correspondence> decision) {
            state = decision.state();
            said.addAll(decision.events());
        }

        void check() {
            var messages = Objects.requireNonNull(state).messages();
            assertThat(messages).as("seed %d", seed).extracting(Message::id).doesNotHaveDuplicates();
            for (var message : messages) {
                var ends =
                        said.stream().filter(event -> ends(event, message.id())).count();
                assertThat(ends).as("seed %d: %s", seed, message).isEqualTo(1);
                if (message.status() == MessageStatus.SENT) {
                    assertThat(taken).as("seed %d", seed).contains(message.id());
                }
            }
            assertThat(state.acknowledged())
                    .as("seed %d", seed)
                    .isEqualTo(messages.getFirst().status() == MessageStatus.SENT);
        }

        private static boolean ends(ComplaintEvent event, String id) {
            return switch (event) {
                case MessageSent sent -> sent.messageId().equals(id);
                case MessageFailed failed -> failed.messageId().equals(id);
                case MessageSuppressed suppressed -> suppressed.messageId().equals(id);
                default -> false;
            };
        }
    }
}
