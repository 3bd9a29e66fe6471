package io.huiyin.workingtime;

import java.time.Instant;
import java.util.List;

/** When something is due, and the steps that led there, in English for people. */
public record Due(Instant at, List<String> explanation) {

    public Due {
        explanation = List.copyOf(explanation);
    }
}
