package io.huiyin.messaging.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a feed has read: the next offset of each partition, in the feed's fixed order of partitions. */
final class Positions {

    private final long[] next;

    private Positions(long[] next) {
        this.next = next;
    }

    static Positions of(long... next) {
        return new Positions(next.clone());
    }

    /** Reads an id back; empty where it is none of a feed with so many partitions. */
    static Optional<Positions> parse(String id, int partitions) {
        if (!id.matches("\\d{1,18}(\\.\\d{1,18}){%d}".formatted(partitions - 1))) {
            return Optional.empty();
        }
        return Optional.of(new Positions(
                Arrays.stream(id.split("\\.")).mapToLong(Long::parseLong).toArray()));
    }

    int partitions() {
        return next.length;
    }

    long next(int partition) {
        return next[partition];
    }

    Positions after(int partition, long offset) {
        var moved = next.clone();
        moved[partition] = offset + 1;
        return new Positions(moved);
    }

    /** Whether nothing that the other has read is unread here. */
    boolean reaches(Positions other) {
        for (var i = 0; i < next.length; i++) {
            if (next[i] < other.next[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return Arrays.stream(next).mapToObj(Long::toString).collect(Collectors.joining("."));
    }
}
