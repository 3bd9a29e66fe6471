package io.huiyin.routing.ownership;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who carries which open complaint, in memory. Noting the same thing again changes nothing, so what is decided twice,
 * or decided and thrown away, is set right by the next note on that complaint; a refresh sets all of it right.
 */
public final class LoadBook implements Loads {

    private final Map<String, Entry> carried = new HashMap<>();
    private final Map<String, Load> loads = new HashMap<>();
    private @Nullable Map<String, Entry> notedMeanwhile;

    /** What one member has. */
    public record Load(int offered, int owned) {

        static final Load NONE = new Load(0, 0);

        public int total() {
            return offered + owned;
        }

        private Load plus(Entry entry, int count) {
            return entry.owned() ? new Load(offered, owned + count) : new Load(offered + count, owned);
        }
    }

    /** Who carries a complaint; nobody where {@code member} is null. */
    public record Entry(@Nullable String member, boolean owned) {

        static Entry of(@Nullable Ownership ownership) {
            return ownership == null
                    ? new Entry(null, false)
                    : new Entry(ownership.carrier(), ownership.phase() == Phase.OWNED);
        }
    }

    @Override
    public int of(String member) {
        return load(member).total();
    }

    public synchronized Load load(String member) {
        return loads.getOrDefault(member, Load.NONE);
    }

    public void note(String complaintId, @Nullable Ownership ownership) {
        note(complaintId, Entry.of(ownership));
    }

    private synchronized void note(String complaintId, Entry entry) {
        var before = entry.member() == null ? carried.remove(complaintId) : carried.put(complaintId, entry);
        if (!entry.equals(before)) {
            count(before, -1);
            count(entry, 1);
        }
        if (notedMeanwhile != null) {
            notedMeanwhile.put(complaintId, entry);
        }
    }

    private void count(@Nullable Entry entry, int count) {
        if (entry != null && entry.member() != null) {
            loads.merge(entry.member(), Load.NONE.plus(entry, count), (old, _) -> old.plus(entry, count));
        }
    }

    /**
     * Takes over what the store says, and on top of it what was noted while it was read: that may have been written
     * before or after it was read.
     */
    public void refreshFrom(Supplier<Map<String, Entry>> store) {
        synchronized (this) {
            notedMeanwhile = new HashMap<>();
        }
        takeOver(store.get());
    }

    private synchronized void takeOver(Map<String, Entry> stored) {
        var noted = notedMeanwhile;
        notedMeanwhile = null;
        carried.clear();
        loads.clear();
        stored.forEach(this::note);
        if (noted != null) {
            noted.forEach(this::note);
        }
    }
}
