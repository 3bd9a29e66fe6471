package io.huiyin.escalation.policy.yaml;

import io.huiyin.escalation.policy.Allowance;
import io.huiyin.escalation.policy.Chain;
import io.huiyin.escalation.policy.Pack;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.Policy;
import io.huiyin.escalation.policy.Repeats;
import io.huiyin.escalation.policy.Rule;
import io.huiyin.escalation.policy.Step;
import io.huiyin.escalation.policy.UnusablePoliciesException;
import io.huiyin.escalation.policy.Warning;
import io.huiyin.escalation.policy.yaml.PolicyFile.ChainForm;
import io.huiyin.escalation.policy.yaml.PolicyFile.PackForm;
import io.huiyin.escalation.policy.yaml.PolicyFile.PolicyForm;
import io.huiyin.escalation.policy.yaml.PolicyFile.RuleForm;
import io.huiyin.escalation.policy.yaml.PolicyFile.StepForm;
import io.huiyin.events.Party;
import io.huiyin.matching.Conditions;
import io.huiyin.matching.Regions;
import io.huiyin.matching.form.ConditionsForm;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.yaml.CalendarForm;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts policies together from what the files say, resolving names. */
final class Assembly {

    private static final Warning USUAL_WARNING = new Warning.Share(75);
    private static final int USUAL_MOST_ALERTS = 30;

    private final List<PolicyFile> files;
    private final ZoneId zone;

    Assembly(List<PolicyFile> files, ZoneId zone) {
        this.files = files;
        this.zone = zone;
    }

    Policies policies() {
        var calendars = byName(PolicyFile::calendars, CalendarForm::name, form -> form.calendar(zone));
        var people = byName(PolicyFile::people, Party::id, person -> person);
        var chains = byName(PolicyFile::chains, ChainForm::name, form -> chain(form, people));
        var policies = byName(PolicyFile::policies, PolicyForm::name, form -> policy(form, calendars, chains));
        var packs = byName(PolicyFile::packs, PackForm::name, form -> pack(form, calendars));
        return new Policies(List.copyOf(policies.values()), List.copyOf(packs.values()));
    }

    private Chain chain(ChainForm form, Map<String, Party> people) {
        var steps = form.steps().stream()
                .map(step -> new Step(reachable(step, people), given(step.climbAfter(), "climb-after")))
                .toList();
        var repeat = given(form.repeat(), "repeat");
        return new Chain(
                form.name(),
                steps,
                Objects.requireNonNullElse(form.criticalStartsAt(), Math.min(2, steps.size())),
                new Repeats(repeat.times(), Objects.requireNonNullElse(repeat.factor(), 2)),
                given(form.acknowledgementHolds(), "acknowledgement-holds"),
                Objects.requireNonNullElse(form.mostAlerts(), USUAL_MOST_ALERTS));
    }

    /** A step that alerts nobody would be a hole through which a complaint falls. */
    private static Party reachable(StepForm step, Map<String, Party> people) {
        var person = people.get(given(step.to(), "to"));
        if (person == null) {
            throw new UnusablePoliciesException("a step cannot be reached: nobody is called " + step.to());
        }
        return person;
    }

    private Policy policy(PolicyForm form, Map<String, BusinessCalendar> calendars, Map<String, Chain> chains) {
        var warning = warning(form.warnAtPercent(), form.warnBefore(), USUAL_WARNING);
        return new Policy(
                form.name(),
                conditions(form.when()),
                known(calendars, form.calendar(), "calendar"),
                form.clocks().stream().map(clock -> rule(clock, warning)).toList(),
                warning,
                known(chains, form.chain(), "chain"));
    }

    private static Pack pack(PackForm form, Map<String, BusinessCalendar> calendars) {
        var warning = warning(form.warnAtPercent(), form.warnBefore(), USUAL_WARNING);
        return new Pack(
                form.name(),
                given(form.source(), "source"),
                conditions(form.when()),
                known(calendars, form.calendar(), "calendar"),
                form.clocks().stream().map(clock -> rule(clock, warning)).toList());
    }

    private static Conditions conditions(@Nullable ConditionsForm when) {
        return when == null ? Conditions.EVERYTHING : when.conditions(Regions.ISO);
    }

    private static Rule rule(RuleForm form, Warning usual) {
        return new Rule(
                given(form.target(), "target"),
                form.atMostSeverity(),
                allowance(form),
                warning(form.warnAtPercent(), form.warnBefore(), usual),
                Boolean.TRUE.equals(form.pauses()),
                form.extendTo().stream()
                        .map(most -> allowance(extended(form, most)))
                        .toList());
    }

    /** The same clock with another number of days or weeks. */
    private static RuleForm extended(RuleForm form, Integer most) {
        if (form.within() != null) {
            throw new UnusablePoliciesException(form.target() + ": a clock of hours is not extended");
        }
        return form.allowing(
                form.byCloseOfWorkingDay() == null ? null : most,
                form.calendarDays() == null ? null : most,
                form.weeks() == null ? null : most);
    }

    private static Allowance allowance(RuleForm form) {
        var rolls = Boolean.TRUE.equals(form.rollsToWorkingDay());
        var said = Stream.of(
                        Optional.ofNullable(form.within()).map(Allowance.Within::new),
                        Optional.ofNullable(form.byCloseOfWorkingDay()).map(Allowance.ByCloseOfDay::new),
                        Optional.ofNullable(form.calendarDays()).map(days -> new Allowance.CalendarDays(days, rolls)),
                        Optional.ofNullable(form.weeks()).map(weeks -> new Allowance.CalendarDays(7 * weeks, rolls)))
                .<Allowance>flatMap(Optional::stream)
                .toList();
        if (said.size() != 1) {
            throw new UnusablePoliciesException(
                    form.target() + " needs one of within, by-close-of-working-day, calendar-days and weeks");
        }
        return said.getFirst();
    }

    private static Warning warning(@Nullable Integer percent, @Nullable Duration before, Warning usual) {
        if (percent != null && before != null) {
            throw new UnusablePoliciesException("either warn-at-percent or warn-before, not both");
        }
        return percent != null ? new Warning.Share(percent) : before != null ? new Warning.Lead(before) : usual;
    }

    private <F, T> Map<String, T> byName(
            Function<PolicyFile, List<F>> part, Function<F, String> name, Function<F, T> assemble) {
        var assembled = new LinkedHashMap<String, T>();
        files.stream().flatMap(file -> part.apply(file).stream()).forEach(form -> {
            var called = given(name.apply(form), "name");
            try {
                if (assembled.put(called, assemble.apply(form)) != null) {
                    throw new UnusablePoliciesException(called + " is defined twice");
                }
            } catch (UnusablePoliciesException | IllegalArgumentException | DateTimeException unusable) {
                throw new UnusablePoliciesException(called + ": " + unusable.getMessage(), unusable);
            }
        });
        return assembled;
    }

    private static <T> T known(Map<String, T> all, String name, String what) {
        var found = all.get(given(name, what));
        if (found == null) {
            throw new UnusablePoliciesException("there is no " + what + " " + name);
        }
        return found;
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new UnusablePoliciesException(what + " is missing");
        }
        return value;
    }
}
