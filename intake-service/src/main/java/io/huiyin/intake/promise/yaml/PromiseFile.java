package io.huiyin.intake.promise.yaml;

import io.huiyin.workingtime.yaml.CalendarForm;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file as it is written; calendars may be defined in another one. */
record PromiseFile(List<CalendarForm> calendars, List<PolicyForm> promises) {

    PromiseFile {
        calendars = orNone(calendars);
        promises = orNone(promises);
    }

    /** @param teams none for all teams that no other policy names */
    record PolicyForm(
            List<String> teams,
            @Nullable String calendar,
            @Nullable Integer mostPerHour,
            @Nullable Duration lead,
            @Nullable Duration horizon) {

        PolicyForm {
            teams = orNone(teams);
        }
    }

    @SuppressWarnings("NullAway") // a list that is left out of the file arrives as null
    private static <T> List<T> orNone(@Nullable List<T> written) {
        return List.copyOf(Objects.requireNonNullElse(written, List.of()));
    }
}
