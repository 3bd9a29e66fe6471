package io.huiyin.intake.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists that live in the document: an entry takes the place of its earlier self, and the oldest make room. */
final class LatestOf {

    /** More would let the document grow without end; the timeline has them all. */
    static final int MOST = 50;

    private LatestOf() {}

    static <T> List<T> put(List<T> entries, Predicate<T> isTheSame, T entry) {
        var latest = new ArrayList<>(entries);
        var place = 0;
        while (place < latest.size() && !isTheSame.test(latest.get(place))) {
            place++;
        }
        if (place < latest.size()) {
            latest.set(place, entry);
        } else {
            latest.add(entry);
        }
        return List.copyOf(latest.subList(Math.max(0, latest.size() - MOST), latest.size()));
    }
}
