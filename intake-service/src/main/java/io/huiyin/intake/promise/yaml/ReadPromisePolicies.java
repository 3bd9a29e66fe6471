package io.huiyin.intake.promise.yaml;

import io.huiyin.intake.promise.PromisePolicies;
import io.huiyin.intake.promise.PromisePolicy;
import io.huiyin.intake.promise.yaml.PromiseFile.PolicyForm;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.yaml.ReadFiles;
import io.huiyin.workingtime.yaml.UnreadableFileException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;

/** Reads what teams can promise from files. */
public final class ReadPromisePolicies {

    private final ReadFiles files;

    public ReadPromisePolicies(ResourceLoader resources) {
        this.files = new ReadFiles(resources);
    }

    /**
     * Reads the files. Exactly one policy names no team: that of all the others.
     *
     * @param zone of calendars that name none
     * @throws UnusablePromisesException naming what is wrong
     */
    public PromisePolicies from(List<String> locations, ZoneId zone) {
        try {
            return policies(files.from(locations, PromiseFile.class), zone);
        } catch (UnreadableFileException | IllegalArgumentException | DateTimeException unusable) {
            throw new UnusablePromisesException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static PromisePolicies policies(List<PromiseFile> files, ZoneId zone) {
        var calendars = new HashMap<String, BusinessCalendar>();
        for (var file : files) {
            for (var form : file.calendars()) {
                var calendar = form.calendar(zone);
                once(calendars.put(calendar.name(), calendar), "the calendar " + calendar.name());
            }
        }
        var teams = new HashMap<String, PromisePolicy>();
        PromisePolicy usual = null;
        for (var file : files) {
            for (var form : file.promises()) {
                var policy = policy(form, calendars);
                if (form.teams().isEmpty()) {
                    once(usual, "the policy without teams");
                    usual = policy;
                }
                form.teams().forEach(team -> once(teams.put(team, policy), "the policy of " + team));
            }
        }
        return new PromisePolicies(given(usual, "a policy without teams"), teams);
    }

    private static PromisePolicy policy(PolicyForm form, Map<String, BusinessCalendar> calendars) {
        var name = given(form.calendar(), "calendar");
        return new PromisePolicy(
                given(calendars.get(name), "the calendar " + name),
                given(form.mostPerHour(), "most-per-hour"),
                given(form.lead(), "lead"),
                given(form.horizon(), "horizon"));
    }

    private static void once(@Nullable Object before, String what) {
        if (before != null) {
            throw new IllegalArgumentException(what + " is written twice");
        }
    }

    private static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
