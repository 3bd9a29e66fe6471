package io.huiyin.intake.suggestion;

import io.huiyin.intake.suggestion.Suggestion.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Weighs the words of a text by how much oftener they occur in cases of a label than in all others (logarithm of the odds,
 * smoothed, as in naive Bayes with one class against the rest). One more case of a label with the same words never lowers
 * its score.
 */
public final class Suggest {

    /** A label of fewer cases is an accident. */
    private static final int FEWEST_CASES = 2;

    private static final double SMOOTHING = 0.5;

    /** However telling a word was so far, it alone does not decide. */
    private static final double HEAVIEST = 3;

    private Suggest() {}

    /** All labels of a facet that any word speaks for, the best first; empty where no word of the text is known. */
    public static List<Suggestion> all(Learnt learnt, Facet facet, String text) {
        var words = Words.in(text).stream().filter(learnt::knows).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var all = learnt.casesByFacet().getOrDefault(facet, 0);
        var having = new HashMap<String, Integer>();
        words.forEach(word -> having.put(word, learnt.casesByFacet(word).getOrDefault(facet, 0)));
        var found = new ArrayList<Suggestion>();
        for (var label : learnt.labels()) {
            if (label.facet() == facet && learnt.cases(label) >= FEWEST_CASES) {
                found.add(weighed(learnt, label, words, having, all));
            }
        }
        return shared(found, words.size());
    }

    /** The best of a facet where they are sure enough, at most so many. */
    public static List<Suggestion> best(
            Learnt learnt, Facet facet, String text, double leastConfidence, int most, Predicate<Label> offered) {
        return all(learnt, facet, text).stream()
                .filter(suggestion -> suggestion.confidence() >= leastConfidence)
                .filter(suggestion -> !suggestion.speakingFor(1).isEmpty())
                .filter(suggestion -> offered.test(suggestion.label()))
                .limit(most)
                .toList();
    }

    private static Suggestion weighed(
            Learnt learnt, Label label, List<String> words, Map<String, Integer> having, int all) {
        var own = learnt.cases(label);
        var others = all - own;
        var prior = Math.log((own + SMOOTHING) / (others + SMOOTHING));
        var reasons = new ArrayList<Reason>();
        var score = prior;
        for (var word : words) {
            var here = learnt.cases(label, word);
            var elsewhere = having.getOrDefault(word, 0) - here;
            var odds = Math.log(share(here, own)) - Math.log(share(elsewhere, others));
            var weight = Math.clamp(odds, -HEAVIEST, HEAVIEST);
            reasons.add(new Reason(word, weight));
            score += weight;
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                .reversed());
        return new Suggestion(label, 0, score, prior, List.copyOf(reasons));
    }

    private static double share(int some, int all) {
        return (some + SMOOTHING) / (all + 2 * SMOOTHING);
    }

    /** Words of a text depend on each other, so their sum is surer than it should be: it is divided by the root of their number. */
    private static List<Suggestion> shared(List<Suggestion> found, int words) {
        var best = found.stream().mapToDouble(Suggestion::score).max().orElse(0);
        var calm = Math.sqrt(words);
        var sum = found.stream()
                .mapToDouble(one -> Math.exp((one.score() - best) / calm))
                .sum();
        return found.stream()
                .map(one -> new Suggestion(
                        one.label(),
                        Math.exp((one.score() - best) / calm) / sum,
                        one.score(),
                        one.prior(),
                        one.reasons()))
                .sorted(Comparator.comparingDouble(Suggestion::score)
                        .reversed()
                        .thenComparing(one -> one.label().value()))
                .toList();
    }
}
