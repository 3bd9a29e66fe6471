package io.huiyin.intake.promise;

import io.huiyin.workingtime.Holiday;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a promise can be kept. */
public sealed interface Verdict {

    /** It can be made. */
    record Feasible() implements Verdict {}

    /**
     * It must not be made.
     *
     * @param reasons at least one
     * @param holiday what keeps the team from working on that day
     * @param earliest the first instant, on a whole five minutes, for which it could be made, now and a minute from now; null where the team has none
     *     free as far ahead as it may promise
     */
    record NotFeasible(
            List<Reason> reasons,
            @Nullable Holiday holiday,
            @Nullable Instant earliest) implements Verdict {

        public NotFeasible {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a promise cannot be kept. */
    enum Reason {
        /** It is over, or less working time is left than the team needs. */
        TOO_SOON,
        /** Further ahead than the team may promise. */
        TOO_FAR,
        /** Nobody works then. */
        CLOSED,
        /** The team has promised as much for that hour as it can keep. */
        FULL
    }
}
