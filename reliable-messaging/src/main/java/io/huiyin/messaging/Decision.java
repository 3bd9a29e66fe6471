package io.huiyin.messaging;

import io.huiyin.events.ComplaintEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pure decider answers: the state from now on, and what to say about it, in order. */
public record Decision<S>(@Nullable S state, List<? extends ComplaintEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    public static <S> Decision<S> of(S state, ComplaintEvent... events) {
        return new Decision<>(state, List.of(events));
    }

    /** The state stays as it is and nothing is said. */
    public static <S> Decision<S> unchanged(@Nullable S state) {
        return new Decision<>(state, List.of());
    }
}
