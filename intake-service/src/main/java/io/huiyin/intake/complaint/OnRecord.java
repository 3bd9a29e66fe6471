package io.huiyin.intake.complaint;

import io.huiyin.events.Source;
import java.util.Map;

/** A complaint as it was read: with its version, and how much of each service's story it contains. */
public record OnRecord(String id, long version, Dossier dossier, Map<Source, Long> heard) {

    public Complaint complaint() {
        return dossier.complaint();
    }

    /** Whether an event is part of it. */
    public boolean contains(Source source, long sequence) {
        return sequence <= heard.getOrDefault(source, 0L);
    }
}
