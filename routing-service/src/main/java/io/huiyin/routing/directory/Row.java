package io.huiyin.routing.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of the routing table.
 *
 * @param when all of them must match; none match everything
 * @param team the id of the team that gets it
 * @param skills what the owner must have
 * @param respondWithin how long an offer stays open; null where the team takes work at once
 */
public record Row(
        String id,
        List<Matcher> when,
        String team,
        Set<String> skills,
        @Nullable Duration respondWithin) {

    public Row {
        when = List.copyOf(when);
        skills = Set.copyOf(skills);
    }

    /** The first condition that does not hold, none where the row hits. */
    Optional<Matcher> mismatch(Facts facts) {
        return when.stream().filter(matcher -> !matcher.matches(facts)).findFirst();
    }

    boolean isCatchAll() {
        return when.isEmpty();
    }

    /** Whether this row leaves nothing for the other one: each of its conditions follows from one of the other's. */
    boolean hides(Row later) {
        return when.stream().allMatch(mine -> later.when.stream().anyMatch(theirs -> theirs.implies(mine)));
    }

    String words() {
        return isCatchAll() ? "everything" : when.stream().map(Matcher::words).collect(Collectors.joining(", "));
    }
}
