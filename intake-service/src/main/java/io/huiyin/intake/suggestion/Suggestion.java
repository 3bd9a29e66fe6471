package io.huiyin.intake.suggestion;

import java.util.List;

/**
 * How a complaint might be classed, with the grounds.
 *
 * @param confidence from 0 to 1: its share among all that would be possible
 * @param score the sum of {@code prior} and the weights of all reasons
 * @param prior how usual the label is at all
 * @param reasons what each word says for it (positive) or against it (negative), the strongest first
 */
public record Suggestion(Label label, double confidence, double score, double prior, List<Reason> reasons) {

    /** What a word says, in natural logarithms of odds. */
    public record Reason(String word, double weight) {}

    /** The words that spoke for it, for a person to see. */
    public List<Reason> speakingFor(int most) {
        return reasons.stream()
                .filter(reason -> reason.weight() > 0)
                .limit(most)
                .toList();
    }
}
