package io.huiyin.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.Source;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.DueWork.DueHandler;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several subjects in one write, of which somebody else gets at one first. */
class BulkCommandsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final RacyStore store = new RacyStore();

    @Test
    void eachCommandIsCarriedOutOnceThoughOneOfThemLosesARace() {
        store.intrudeOn("b");
        var commands = new Commands<Marks>(store, () -> NOW, (_, _) -> {}, () -> null);

        var results = commands.executeAll(Map.of("a", RacyStoreCommand.ADD, "b", RacyStoreCommand.ADD));

        assertThat(results).isEqualTo(Map.of("a", "done already", "b", "done"));
        assertThat(store.states()).isEqualTo(Map.of("a", new Marks("+"), "b", new Marks("!+")));
    }

    @Test
    void whoLosesARaceIsShownWhatWasStoredAllTheSame() {
        store.put("a", new Marks(""));
        store.put("b", new Marks(""));
        store.intrudeOn("b");
        var shown = new HashMap<String, @Nullable Marks>();
        var type = new AggregateType<Marks>(
                Source.NOTIFICATION, "things", Marks.class, state -> state.isDone() ? null : NOW, _ -> "");
        var due = new DueWork<>(type, store, new Shown(shown), (_, _) -> {});

        assertThat(due.fire(List.of("a", "b"), NOW)).isFalse();

        assertThat(shown).isEqualTo(Map.of("a", new Marks("+"), "b", new Marks("!")));
    }

    @Test
    void whatIsDueOnOneSubjectIsDoneThoughAnotherFails() {
        store.put("a", new Marks(""));
        store.put("b", new Marks(""));
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

        assertThat(store.states()).isEqualTo(Map.of("a", new Marks(""), "b", new Marks("+")));
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
}
