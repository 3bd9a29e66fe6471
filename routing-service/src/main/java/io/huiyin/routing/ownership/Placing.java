package io.huiyin.routing.ownership;

import io.huiyin.events.Party;
import io.huiyin.matching.Facts;
import io.huiyin.routing.directory.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the routing table said of a complaint: it holds for all offers of one round, whatever the table becomes.
 *
 * @param respondWithinMillis null where the team takes work at once
 */
public record Placing(
        String row,
        Party team,
        List<String> skills,
        @Nullable Long respondWithinMillis) {

    /** The table's answer with its reasons. */
    record Found(Placing placing, List<String> explanation) {}

    static Found find(Facts facts, Directory directory) {
        var hit = directory.table().route(facts);
        var row = hit.row();
        var team = directory
                .team(row.team())
                .orElseThrow(() -> new IllegalStateException("row %s names no team".formatted(row.id())));
        var within = row.respondWithin();
        var placing = new Placing(
                row.id(),
                team.asParty(),
                row.skills().stream().sorted().toList(),
                within == null ? null : within.toMillis());
        return new Found(placing, hit.explanation());
    }

    @Nullable
    Instant respondBy(Instant now) {
        return respondWithinMillis == null ? null : now.plus(Duration.ofMillis(respondWithinMillis));
    }
}
