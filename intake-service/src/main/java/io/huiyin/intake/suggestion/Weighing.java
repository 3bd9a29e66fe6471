package io.huiyin.intake.suggestion;

import io.huiyin.intake.suggestion.Suggestion.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The known words of one text against the labels of one facet. Each word is looked up once, and only what is asked for is explained. */
final class Weighing {

    private static final double SMOOTHING = 0.5;

    /** However telling a word was so far, it alone does not decide. */
    private static final double HEAVIEST = 3;

    private final Learnt learnt;
    private final Facet facet;
    private final List<String> words;
    private final List<Counts> counts;
    private final int[] having;
    private final int all;

    Weighing(Learnt learnt, Facet facet, List<String> words) {
        this.learnt = learnt;
        this.facet = facet;
        this.words = words;
        this.counts = words.stream().map(learnt::counts).toList();
        this.having = counts.stream().mapToInt(this::inFacet).toArray();
        this.all = IntStream.range(0, learnt.labels().size())
                .filter(this::isOfFacet)
                .map(learnt::cases)
                .sum();
    }

    /** A label that is possible, with its share among all that are. */
    record Possible(int number, double score, double confidence) {}

    /**
     * Words of a text depend on each other, so their sum is surer than it should be: it is divided by the root of their number.
     *
     * @param fewest cases that a label needs
     * @return the best first
     */
    List<Possible> possible(int fewest) {
        if (words.isEmpty()) {
            return List.of();
        }
        var numbers = IntStream.range(0, learnt.labels().size())
                .filter(number -> isOfFacet(number) && learnt.cases(number) >= fewest)
                .toArray();
        var scores = IntStream.of(numbers).mapToDouble(this::score).toArray();
        var best = IntStream.range(0, scores.length)
                .mapToDouble(index -> scores[index])
                .max()
                .orElse(0);
        var calm = Math.sqrt(words.size());
        var shares = IntStream.range(0, scores.length)
                .mapToDouble(index -> Math.exp((scores[index] - best) / calm))
                .toArray();
        var sum = IntStream.range(0, shares.length)
                .mapToDouble(index -> shares[index])
                .sum();
        return IntStream.range(0, numbers.length)
                .mapToObj(index -> new Possible(numbers[index], scores[index], shares[index] / sum))
                .sorted(Comparator.comparingDouble(Possible::score)
                        .reversed()
                        .thenComparing(one -> label(one).value()))
                .toList();
    }

    Label label(Possible one) {
        return learnt.labels().get(one.number());
    }

    Suggestion explained(Possible one) {
        var reasons = new ArrayList<Reason>();
        for (var word = 0; word < words.size(); word++) {
            reasons.add(new Reason(words.get(word), weight(one.number(), word)));
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.weight()))
                .reversed());
        return new Suggestion(label(one), one.confidence(), one.score(), prior(one.number()), List.copyOf(reasons));
    }

    private double score(int number) {
        var score = prior(number);
        for (var word = 0; word < words.size(); word++) {
            score += weight(number, word);
        }
        return score;
    }

    private double prior(int number) {
        var own = learnt.cases(number);
        return Math.log((own + SMOOTHING) / (all - own + SMOOTHING));
    }

    /** A word that no case of the label had cannot speak for it, however much smoothing lifts it where the label is rare. */
    private double weight(int number, int word) {
        var own = learnt.cases(number);
        var here = counts.get(word).of(number);
        var odds = Math.log(share(here, own) / share(having[word] - here, all - own));
        return Math.clamp(odds, -HEAVIEST, here == 0 ? 0 : HEAVIEST);
    }

    private static double share(int some, int all) {
        return (some + SMOOTHING) / (all + 2 * SMOOTHING);
    }

    private int inFacet(Counts of) {
        var sum = 0;
        for (var index = 0; index < of.size(); index++) {
            sum += isOfFacet(of.label(index)) ? of.cases(index) : 0;
        }
        return sum;
    }

    private boolean isOfFacet(int number) {
        return learnt.labels().get(number).facet() == facet;
    }
}
