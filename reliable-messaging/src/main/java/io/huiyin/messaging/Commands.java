package io.huiyin.messaging;

import io.huiyin.events.EventCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides commands on one subject: loads, decides, stores; where another writer came first, loads and decides again. */
public final class Commands<S> {

    /** Beyond this many unsent events a document takes no more commands: the log has been out of reach for long. */
    public static final int MOST_UNSENT = 1_000;

    private static final int MOST_ATTEMPTS = 20;

    private final Aggregates<S> aggregates;
    private final InstantSource clock;
    private final AfterWrite<S> afterWrite;
    private final Supplier<@Nullable String> traceparent;
    private final EventCodec codec = new EventCodec();

    public Commands(
            Aggregates<S> aggregates,
            InstantSource clock,
            AfterWrite<S> afterWrite,
            Supplier<@Nullable String> traceparent) {
        this.aggregates = aggregates;
        this.clock = clock;
        this.afterWrite = afterWrite;
        this.traceparent = traceparent;
    }

    /**
     * Executes a command.
     *
     * @param decide pure; may be asked several times
     * @return the result of the decision that was stored, or of the refusal
     * @throws OutboxFullException where the subject's outbox takes no more; the caller may try again later
     * @throws TooBusyException where other writers came first each time
     */
    public <R> R execute(String subject, BiFunction<Aggregate<S>, Instant, Outcome<S, R>> decide) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var aggregate = aggregates.load(subject);
            var now = clock.instant();
            var outcome = decide.apply(aggregate, now);
            var decision = outcome.decision();
            if (decision == null || store(aggregate, decision, now)) {
                return outcome.result();
            }
        }
        throw new TooBusyException(subject);
    }

    /**
     * Executes one command on each of several subjects, with one read and one write for all of them. Where another
     * writer comes first on any of them, all are decided again on what is stored by then: each command must see from
     * the state that it was carried out already, and refuse.
     *
     * @param decisions pure; each may be asked several times
     * @return the results of the decisions that were stored, or of the refusals
     * @throws OutboxFullException where the outbox of one subject takes no more; none of the commands was carried out
     * @throws TooBusyException where other writers came first each time; some of the commands may have been carried out
     */
    public <R> Map<String, R> executeAll(Map<String, BiFunction<Aggregate<S>, Instant, Outcome<S, R>>> decisions) {
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var now = clock.instant();
            var results = new HashMap<String, R>();
            var changes = new ArrayList<Change<S>>();
            aggregates.load(decisions.keySet()).forEach((subject, aggregate) -> {
                var outcome = Objects.requireNonNull(decisions.get(subject)).apply(aggregate, now);
                results.put(subject, outcome.result());
                var decision = outcome.decision();
                if (decision != null) {
                    changes.add(change(aggregate, decision, now));
                }
            });
            if (changes.isEmpty() || save(changes)) {
                return results;
            }
        }
        throw new TooBusyException(decisions.keySet().iterator().next());
    }

    private boolean store(Aggregate<S> aggregate, Decision<S> decision, Instant now) {
        return save(List.of(change(aggregate, decision, now)));
    }

    private Change<S> change(Aggregate<S> aggregate, Decision<S> decision, Instant now) {
        if (aggregate.unsent() >= MOST_UNSENT) {
            throw new OutboxFullException(aggregate.subject());
        }
        var progress = new Progress<>(aggregate, codec);
        progress.take(decision, traceparent.get(), now);
        return progress.change().orElseThrow();
    }

    private boolean save(List<Change<S>> changes) {
        var all = false;
        try {
            all = aggregates.save(changes);
            return all;
        } finally {
            afterWrite.tell(changes, all);
        }
    }

    /**
     * What a command comes to.
     *
     * @param decision null for a refusal: nothing is stored
     */
    public record Outcome<S, R>(@Nullable Decision<S> decision, R result) {

        public static <S, R> Outcome<S, R> stored(Decision<S> decision, R result) {
            return new Outcome<>(decision, result);
        }

        public static <S, R> Outcome<S, R> refused(R result) {
            return new Outcome<>(null, result);
        }
    }

    /** The states that commands decide on, for reading. */
    public List<Aggregate<S>> load(Collection<String> subjects) {
        return List.copyOf(aggregates.load(subjects).values());
    }
}
