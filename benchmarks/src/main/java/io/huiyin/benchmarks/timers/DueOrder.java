package io.huiyin.benchmarks.timers;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether what was due first was decided first. What was decided at the same instant is of one write, and has no order.
 *
 * @param overtaken how many were decided after one that was due later
 * @param most by how much at most
 */
record DueOrder(long overtaken, Duration most) {

    static DueOrder of(Collection<Firing> firings) {
        var byTime = firings.stream()
                .collect(Collectors.groupingBy(Firing::decided, TreeMap::new, Collectors.<Firing>toList()));
        long overtaken = 0;
        var most = Duration.ZERO;
        var latest = Instant.MIN;
        for (List<Firing> together : byTime.values()) {
            for (var firing : together) {
                if (firing.timer().fires().isBefore(latest)) {
                    overtaken++;
                    var by = Duration.between(firing.timer().fires(), latest);
                    most = by.compareTo(most) > 0 ? by : most;
                }
            }
            for (var firing : together) {
                latest = firing.timer().fires().isAfter(latest) ? firing.timer().fires() : latest;
            }
        }
        return new DueOrder(overtaken, most);
    }
}
