package io.huiyin.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the complaint is about, as far as routing and clocks need to know; {@code region} is an ISO 3166 code or a unit of the network. */
public record Classification(
        Severity severity,
        @Nullable String product,
        @Nullable String topic,
        @Nullable QualityFactor factor,
        Mood mood,
        @Nullable String region,
        List<String> tags,
        @Nullable Concerned concerns) {}
