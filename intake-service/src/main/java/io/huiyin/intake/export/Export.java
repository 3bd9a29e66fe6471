package io.huiyin.intake.export;

import io.huiyin.events.Party;
import java.time.Instant;
import java.util.Map;

/**
 * Who took what out of the house when.
 *
 * @param parameters of the list, by their names
 * @param total how many complaints there were for it when it began; the rows may be more or fewer, as complaints go on arriving and changing
 */
public record Export(String id, Party by, Instant at, Format format, Map<String, String> parameters, long total) {

    public Export {
        parameters = Map.copyOf(parameters);
    }

    /** How it went. */
    public enum End {
        /** All of it was sent. */
        COMPLETE,
        /** Whoever asked for it went away. */
        LEFT,
        /** It took longer than it may. */
        TOO_LONG,
        /** Something failed on our side. */
        FAILED
    }

    /**
     * An export as it stands on record.
     *
     * @param rows that were written, some of which may not have arrived
     * @param end null while it runs, or where the service died meanwhile
     */
    public record OnRecord(
            Export export,
            long rows,
            @org.jspecify.annotations.Nullable End end) {}
}
