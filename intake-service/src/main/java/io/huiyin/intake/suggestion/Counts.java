package io.huiyin.intake.suggestion;

import java.util.Arrays;

/** How many cases of each label a word was in: two short arrays, since most words go with few labels. Never changed once made. */
final class Counts {

    static final Counts NONE = new Counts(new short[0], new int[0]);

    private final short[] labels;
    private final int[] cases;

    private Counts(short[] labels, int[] cases) {
        this.labels = labels;
        this.cases = cases;
    }

    int of(int label) {
        var at = Arrays.binarySearch(labels, (short) label);
        return at < 0 ? 0 : cases[at];
    }

    int size() {
        return labels.length;
    }

    int total() {
        return Arrays.stream(cases).sum();
    }

    int label(int index) {
        return labels[index];
    }

    int cases(int index) {
        return cases[index];
    }

    Counts plus(int label, int more) {
        var at = Arrays.binarySearch(labels, (short) label);
        if (at >= 0) {
            var changed = cases.clone();
            changed[at] = Math.max(0, changed[at] + more);
            return new Counts(labels, changed);
        }
        if (more <= 0) {
            return this;
        }
        var place = -at - 1;
        var newLabels = Arrays.copyOf(labels, labels.length + 1);
        var newCases = Arrays.copyOf(cases, cases.length + 1);
        System.arraycopy(labels, place, newLabels, place + 1, labels.length - place);
        System.arraycopy(cases, place, newCases, place + 1, cases.length - place);
        newLabels[place] = (short) label;
        newCases[place] = more;
        return new Counts(newLabels, newCases);
    }
}
