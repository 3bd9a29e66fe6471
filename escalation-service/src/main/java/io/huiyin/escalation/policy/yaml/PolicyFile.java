package io.huiyin.escalation.policy.yaml;

import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import io.huiyin.matching.form.ConditionsForm;
import io.huiyin.workingtime.yaml.CalendarForm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file as it is written. What refers to something by name may name what another file defines. */
record PolicyFile(
        List<CalendarForm> calendars,
        List<Party> people,
        List<ChainForm> chains,
        List<PolicyForm> policies,
        List<PackForm> packs) {

    PolicyFile {
        calendars = orNone(calendars);
        people = orNone(people);
        chains = orNone(chains);
        policies = orNone(policies);
        packs = orNone(packs);
    }

    record ChainForm(
            String name,
            List<StepForm> steps,
            @Nullable Integer criticalStartsAt,
            RepeatForm repeat,
            Duration acknowledgementHolds,
            @Nullable Integer mostAlerts) {

        ChainForm {
            steps = orNone(steps);
        }
    }

    /** @param to the id of one of the people */
    record StepForm(String to, Duration climbAfter) {}

    record RepeatForm(int times, @Nullable Integer factor) {}

    record PolicyForm(
            String name,
            @Nullable ConditionsForm when,
            String calendar,
            String chain,
            @Nullable Integer warnAtPercent,
            @Nullable Duration warnBefore,
            List<RuleForm> clocks) {

        PolicyForm {
            clocks = orNone(clocks);
        }
    }

    /** @param source the rule as people cite it */
    record PackForm(
            String name,
            String source,
            @Nullable ConditionsForm when,
            String calendar,
            @Nullable Integer warnAtPercent,
            @Nullable Duration warnBefore,
            List<RuleForm> clocks) {

        PackForm {
            clocks = orNone(clocks);
        }
    }

    /**
     * One clock. Exactly one of {@code within}, {@code byCloseOfWorkingDay}, {@code calendarDays} and {@code weeks}.
     *
     * @param rollsToWorkingDay for calendar days and weeks: an end on a day without business moves to the next one with some
     * @param extendTo days or weeks in all, one after the other, each with an approval
     */
    record RuleForm(
            Target target,
            @Nullable Severity atMostSeverity,
            @Nullable Duration within,
            @Nullable Integer byCloseOfWorkingDay,
            @Nullable Integer calendarDays,
            @Nullable Integer weeks,
            @Nullable Boolean rollsToWorkingDay,
            @Nullable Integer warnAtPercent,
            @Nullable Duration warnBefore,
            @Nullable Boolean pauses,
            List<Integer> extendTo) {

        RuleForm {
            extendTo = orNone(extendTo);
        }

        RuleForm allowing(@Nullable Integer closes, @Nullable Integer days, @Nullable Integer inWeeks) {
            return new RuleForm(
                    target,
                    atMostSeverity,
                    null,
                    closes,
                    days,
                    inWeeks,
                    rollsToWorkingDay,
                    warnAtPercent,
                    warnBefore,
                    pauses,
                    List.of());
        }
    }

    @SuppressWarnings("NullAway") // a list that is left out of the file arrives as null
    private static <T> List<T> orNone(@Nullable List<T> given) {
        return List.copyOf(Objects.requireNonNullElse(given, List.of()));
    }
}
