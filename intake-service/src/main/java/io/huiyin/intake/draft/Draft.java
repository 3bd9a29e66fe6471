package io.huiyin.intake.draft;

import java.time.Instant;
import java.util.Map;

/**
 * A form as it stands half-written: nothing in it has been checked.
 *
 * @param id of the form; a complaint registered from it has this as its key
 * @param version counts the times it was saved, from 1; whoever saves says which one was seen last
 */
public record Draft(String id, long version, Map<String, String> fields, Instant savedAt) {

    public Draft {
        fields = Map.copyOf(fields);
    }
}
