package io.huiyin.intake.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What past cases teach: in how many of them each word went with each label. Never changed once made, so that suggesting
 * needs no lock while the next one is prepared; the two share what did not change.
 *
 * <p>Bounded: at most {@value #MOST_WORDS} words (the rarest are forgotten first) and {@value #MOST_LABELS} labels (later ones are not
 * learnt until the model is made anew).
 */
public final class Learnt {

    public static final int MOST_WORDS = 20_000;
    public static final int MOST_LABELS = 600;

    public static final Learnt NOTHING = new Learnt(Map.of(), List.of(), new int[0], Map.of());

    private final Map<Label, Integer> numbers;
    private final List<Label> labels;
    private final int[] cases;
    private final Map<String, Counts> words;

    private Learnt(Map<Label, Integer> numbers, List<Label> labels, int[] cases, Map<String, Counts> words) {
        this.numbers = numbers;
        this.labels = labels;
        this.cases = cases;
        this.words = words;
    }

    /** With these cases as well. */
    public Learnt with(Collection<PastCase> more) {
        return changed(more, 1);
    }

    /** As if these cases had never been; what was not learnt cannot be unlearnt and changes nothing. */
    public Learnt without(Collection<PastCase> less) {
        return changed(less, -1);
    }

    private Learnt changed(Collection<PastCase> changes, int by) {
        var newNumbers = new HashMap<>(numbers);
        var newLabels = new ArrayList<>(labels);
        var newWords = new HashMap<>(words);
        var newCases = Arrays.copyOf(cases, MOST_LABELS);
        for (var change : changes) {
            for (var label : change.labels()) {
                var number = newNumbers.get(label);
                if (number == null && by > 0 && newLabels.size() < MOST_LABELS) {
                    number = newLabels.size();
                    newNumbers.put(label, number);
                    newLabels.add(label);
                }
                if (number == null) {
                    continue;
                }
                newCases[number] = Math.max(0, newCases[number] + by);
                for (var word : change.words()) {
                    newWords.put(word, newWords.getOrDefault(word, Counts.NONE).plus(number, by));
                }
            }
        }
        return new Learnt(
                newNumbers,
                List.copyOf(newLabels),
                Arrays.copyOf(newCases, newLabels.size()),
                withoutTheRarest(newWords));
    }

    private static Map<String, Counts> withoutTheRarest(Map<String, Counts> words) {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        var kept = new HashMap<String, Counts>();
        words.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Counts> entry) ->
                                entry.getValue().total())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                // Room for what comes next, so that sorting is rare.
                .limit(MOST_WORDS * 3 / 4)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    public int vocabulary() {
        return words.size();
    }

    boolean knows(String word) {
        return words.containsKey(word);
    }

    List<Label> labels() {
        return labels;
    }

    /** @param number the label's place in the list of all */
    int cases(int number) {
        return cases[number];
    }

    Counts counts(String word) {
        return words.getOrDefault(word, Counts.NONE);
    }
}
