package io.huiyin.intake.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a team can keep a promise. The answer holds for the moment: two agents who ask at once may both get the last
 * place of an hour.
 */
public final class CheckPromise {

    /** Promises of the hour in which the first one could be due. */
    private static final Duration HOUR = Duration.ofHours(1);

    private final PromisePolicies policies;
    private final OpenPromises promises;
    private final InstantSource clock;

    public CheckPromise(PromisePolicies policies, OpenPromises promises, InstantSource clock) {
        this.policies = policies;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * @param team the id of the team that has to keep it; without one only the calendar and the lead decide
     * @param due cut to milliseconds
     */
    public Verdict execute(@Nullable String team, Instant due) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var policy = policies.of(team);
        List<Instant> open = team == null
                ? List.of()
                : promises.dueBetween(
                        team, now.minus(HOUR), now.plus(policy.horizon()).plus(HOUR));
        return new Feasibility(policy, now, open).judge(due.truncatedTo(ChronoUnit.MILLIS));
    }
}
