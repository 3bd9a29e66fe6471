package io.huiyin.intake.complaint;

import io.huiyin.intake.text.Pieces;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a complaint is found by, cut in the same way when storing and when searching. */
public final class SearchWords {

    /** A complaint is found by its first so many. */
    static final int MOST = 60;

    private SearchWords() {}

    static List<String> of(Facts facts) {
        var classification = facts.classification();
        return in(Stream.of(facts.summary(), facts.customer().name(), classification.product(), classification.topic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    public static List<String> in(String text) {
        return Pieces.of(text).stream().distinct().limit(MOST).toList();
    }
}
