package io.huiyin.routing.directory;

import io.huiyin.matching.Conditions;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the routing table.
 *
 * @param when which complaints it takes
 * @param team the id of the team that gets it
 * @param skills what the owner must have
 * @param respondWithin how long an offer stays open; null where the team takes work at once
 */
public record Row(
        String id,
        Conditions when,
        String team,
        Set<String> skills,
        @Nullable Duration respondWithin) {

    public Row {
        skills = Set.copyOf(skills);
    }
}
