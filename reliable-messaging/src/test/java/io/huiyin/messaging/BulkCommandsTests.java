package io.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.Source;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.DueWork.DueHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several subjects in one write, of which somebody else gets at one first. */
class BulkCommandsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final RacyStore store = new RacyStore();

    @Test
    void eachCommandIsCarriedOutOnceThoughOneOfThemLosesARace() {
        store.intruders.add("b");
        var commands = new Commands<Marks>(store, () -> NOW, (_, _) -> {}, () -> null);

        var results = commands.executeAll(Map.of("a", RacyStoreCommand.ADD, "b", RacyStoreCommand.ADD));

        assertThat(results).isEqualTo(Map.of("a", "done already", "b", "done"));
        assertThat(store.states).isEqualTo(Map.of("a", new Marks("+"), "b", new Marks("!+")));
    }

    @Test
    void whoLosesARaceIsShownWhatWasStoredAllTheSame() {
        store.states.putAll(Map.of("a", new Marks(""), "b", new Marks("")));
        store.intruders.add("b");
        var shown = new HashMap<String, @Nullable Marks>();
        var type = new AggregateType<Marks>(
                Source.NOTIFICATION, "things", Marks.class, state -> state.isDone() ? null : NOW, _ -> "");
        var due = new DueWork<>(type, store, new Shown(shown), (_, _) -> {});

        assertThat(due.fire(List.of("a", "b"), NOW)).isFalse();

        assertThat(shown).isEqualTo(Map.of("a", new Marks("+"), "b", new Marks("!")));
    }

    @Test
    void whatIsDueOnOneSubjectIsDoneThoughAnotherFails() {
        store.states.putAll(Map.of("a", new Marks(""), "b", new Marks("")));
        var type = new AggregateType<Marks>(
                Source.NOTIFICATION, "things", Marks.class, state -> state.isDone() ? null : NOW, _ -> "");
        DueHandler<Marks> failing = (subject, state, _) -> {
            if (subject.equals("a")) {
                throw new IllegalStateException("a bug");
            }
            return Decision.of(state.plus("+"));
        };

        assertThat(new DueWork<>(type, store, failing, (_, _) -> {}).fire(List.of("a", "b"), NOW))
                .isTrue();

        assertThat(store.states).isEqualTo(Map.of("a", new Marks(""), "b", new Marks("+")));
    }

    /** Who has written, in order: {@code +} for us, {@code !} for the intruder. */
    public record Marks(String text) {

        boolean isDone() {
            return text.endsWith("+");
        }

        Marks plus(String mark) {
            return new Marks(text + mark);
        }
    }

    private enum RacyStoreCommand implements BiFunction<Aggregate<Marks>, Instant, Outcome<Marks, String>> {
        ADD;

        @Override
        public Outcome<Marks, String> apply(Aggregate<Marks> aggregate, Instant now) {
            var state = aggregate.state() == null ? new Marks("") : aggregate.state();
            return state.isDone()
                    ? Outcome.refused("done already")
                    : Outcome.stored(Decision.of(state.plus("+")), "done");
        }
    }

    private record Shown(Map<String, @Nullable Marks> shown) implements DueHandler<Marks> {

        @Override
        public Decision<Marks> fire(String subject, Marks state, Instant now) {
            return Decision.of(state.plus("+"));
        }

        @Override
        public void contested(List<Change<Marks>> changes, Map<String, Aggregate<Marks>> now) {
            now.forEach((subject, aggregate) -> shown.put(subject, aggregate.state()));
        }
    }

    /** Before a subject that an intruder waits for is saved, the intruder is. */
    private static final class RacyStore implements Aggregates<Marks> {

        private final Map<String, Marks> states = new HashMap<>();
        private final Map<String, Long> versions = new HashMap<>();
        private final List<String> intruders = new ArrayList<>();

        @Override
        public Map<String, Aggregate<Marks>> load(Collection<String> subjects) {
            return Set.copyOf(subjects).stream()
                    .collect(Collectors.toMap(
                            subject -> subject,
                            subject ->
                                    new Aggregate<>(subject, version(subject), states.get(subject), Map.of(), 0, 0)));
        }

        @Override
        public boolean save(List<Change<Marks>> changes) {
            var all = true;
            for (var change : changes) {
                if (intruders.remove(change.subject())) {
                    put(
                            change.subject(),
                            states.getOrDefault(change.subject(), new Marks("")).plus("!"));
                }
                var wins = version(change.subject()) == change.before().version();
                if (wins) {
                    put(change.subject(), Objects.requireNonNull(change.state()));
                }
                all &= wins;
            }
            return all;
        }

        private void put(String subject, Marks state) {
            states.put(subject, state);
            versions.merge(subject, 1L, Long::sum);
        }

        private long version(String subject) {
            return versions.getOrDefault(subject, 0L);
        }
    }
}
