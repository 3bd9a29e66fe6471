package io.huiyin.messaging.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * What a simulated service knows of a subject: which events it applied, in order, and how many of them time has been up
 * for.
 *
 * @param armed applied events that a timer is still to fire for
 */
public record Tally(List<String> applied, int armed, int fired) {

    static final Tally NOTHING = new Tally(List.of(), 0, 0);

    Tally apply(String id) {
        var more = new ArrayList<>(applied);
        more.add(id);
        return new Tally(List.copyOf(more), armed + 1, fired);
    }

    Tally fire() {
        return new Tally(applied, 0, fired + armed);
    }
}
