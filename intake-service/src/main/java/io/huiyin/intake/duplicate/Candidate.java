package io.huiyin.intake.duplicate;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A complaint on record that may be the same as the one that is asked about, and why. */
public record Candidate<C>(C complaint, Comparison comparison) {

    /** More than so many nobody reads while a caller waits. */
    public static final int MOST = 5;

    /** The likeliest first; those without any reason are left out. */
    public static <C> List<Candidate<C>> among(Stream<C> found, Said asked, BiFunction<C, Said, Comparison> compare) {
        return found.map(complaint -> new Candidate<>(complaint, compare.apply(complaint, asked)))
                .filter(candidate -> candidate.comparison().isPlausible())
                .sorted(Comparator.comparingInt((Candidate<C> candidate) ->
                                candidate.comparison().weight())
                        .reversed())
                .limit(MOST)
                .toList();
    }
}
