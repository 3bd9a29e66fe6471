package io.huiyin.intake.duplicate;

import io.huiyin.intake.duplicate.Reason.SameEmail;
import io.huiyin.intake.duplicate.Reason.SameOrder;
import io.huiyin.intake.duplicate.Reason.SamePhone;
import io.huiyin.intake.duplicate.Reason.SameWords;
import java.util.ArrayList;
import java.util.List;

/** Holds two complaints side by side. It is the same whichever of them comes first. */
public record Comparison(List<Reason> reasons) {

    /** Fewer words in common are chance. */
    private static final int LEAST_WORDS = 6;

    private static final int LEAST_PERCENT = 50;

    /** Of what has been said; without any reason they have nothing to do with each other. */
    public static Comparison of(Said one, Said other) {
        var reasons = new ArrayList<Reason>();
        if (one.phone() != null && one.phone().equals(other.phone())) {
            reasons.add(new SamePhone());
        }
        if (one.email() != null && one.email().equals(other.email())) {
            reasons.add(new SameEmail());
        }
        one.orders().stream()
                .filter(other.orders()::contains)
                .sorted()
                .findFirst()
                .ifPresent(number -> reasons.add(new SameOrder(number)));
        var percent = percentOfWords(one, other);
        if (percent >= LEAST_PERCENT) {
            reasons.add(new SameWords(percent));
        }
        return new Comparison(List.copyOf(reasons));
    }

    public boolean isPlausible() {
        return !reasons.isEmpty();
    }

    /** The higher, the likelier that they are the same complaint. */
    public int weight() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }

    /** Of the shorter text's words, so that a text that is still being written can be like a longer one; 0 to 100. */
    static int percentOfWords(Said one, Said other) {
        var common = one.distinctWords();
        var others = other.distinctWords();
        var fewest = Math.min(common.size(), others.size());
        common.retainAll(others);
        return common.size() < LEAST_WORDS ? 0 : common.size() * 100 / fewest;
    }
}
