package io.huiyin.intake.suggestion;

import java.util.List;
import java.util.function.Predicate;

/**
 * Weighs the words of a text by how much oftener they occur in cases of a label than in all others (logarithm of the odds,
 * smoothed, as in naive Bayes with one class against the rest). One more case of a label with the same words never lowers
 * its score.
 */
public final class Suggest {

    /** A label of fewer cases is an accident. */
    private static final int FEWEST_CASES = 2;

    private Suggest() {}

    /** All labels of a facet that any word speaks for, the best first; empty where no word of the text is known. */
    public static List<Suggestion> all(Learnt learnt, Facet facet, String text) {
        var weighing = weighing(learnt, facet, text);
        return weighing.possible(FEWEST_CASES).stream().map(weighing::explained).toList();
    }

    /** The best of a facet where they are sure enough, at most so many. */
    public static List<Suggestion> best(
            Learnt learnt, Facet facet, String text, double leastConfidence, int most, Predicate<Label> offered) {
        var weighing = weighing(learnt, facet, text);
        return weighing.possible(FEWEST_CASES).stream()
                .filter(one -> one.confidence() >= leastConfidence)
                .filter(one -> offered.test(weighing.label(one)))
                .map(weighing::explained)
                .filter(suggestion -> !suggestion.speakingFor(1).isEmpty())
                .limit(most)
                .toList();
    }

    private static Weighing weighing(Learnt learnt, Facet facet, String text) {
        return new Weighing(
                learnt, facet, Words.in(text).stream().filter(learnt::knows).toList());
    }
}
