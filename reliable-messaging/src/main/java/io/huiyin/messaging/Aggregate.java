package io.huiyin.messaging;

import io.huiyin.events.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one service knows of one complaint (or other subject), as loaded from its store.
 *
 * @param version 0 where nothing is stored yet; each write adds one
 * @param heard the last sequence applied, per source
 * @param lastSequence the last sequence said
 * @param unsent how many said events are not yet known to be on the log
 */
public record Aggregate<S>(
        String subject, long version, @Nullable S state, Map<Source, Long> heard, long lastSequence, int unsent) {

    /** One that nothing has been heard of. */
    public static <S> Aggregate<S> unknown(String subject) {
        return new Aggregate<>(subject, 0, null, Map.of(), 0, 0);
    }

    public long heard(Source source) {
        return heard.getOrDefault(source, 0L);
    }
}
