package io.huiyin.messaging;

import io.huiyin.events.Source;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a service keeps its documents.
 *
 * @param source who speaks through their outboxes
 * @param collection where they lie
 * @param stateType a public record of plain values, public records, lists and maps that the store can hold
 * @param nextDue when a state wants to be woken, or null for never; always derived from the state, so that the two
 *     cannot disagree
 * @param standing the service's own word for how far it is with a complaint, for the census
 */
public record AggregateType<S>(
        Source source,
        String collection,
        Class<S> stateType,
        Function<S, @Nullable Instant> nextDue,
        Function<S, String> standing) {

    public AggregateType {
        if (!stateType.isRecord() || !Modifier.isPublic(stateType.getModifiers())) {
            throw new IllegalArgumentException(stateType + " is no public record, the store could not read it");
        }
    }

    /** What the census reads where nothing was decided yet. */
    public static final String PENDING = "PENDING";

    /** A type whose states never want to be woken. */
    public static <S> AggregateType<S> timeless(
            Source source, String collection, Class<S> stateType, Function<S, String> standing) {
        return new AggregateType<>(source, collection, stateType, _ -> null, standing);
    }

    public @Nullable Instant nextDueOf(@Nullable S state) {
        return state == null ? null : nextDue.apply(state);
    }

    public String standingOf(@Nullable S state) {
        return state == null ? PENDING : standing.apply(state);
    }
}
