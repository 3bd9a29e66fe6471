package io.huiyin.intake.promise;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which team promises by which policy.
 *
 * @param usual of teams without one of their own, and of complaints that no team has yet
 * @param teams by the id of the team
 */
public record PromisePolicies(PromisePolicy usual, Map<String, PromisePolicy> teams) {

    public PromisePolicies {
        teams = Map.copyOf(teams);
    }

    PromisePolicy of(@Nullable String team) {
        return team == null ? usual : teams.getOrDefault(team, usual);
    }
}
