package io.huiyin.workingtime.yaml;

import io.huiyin.workingtime.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Days on which nobody works, and days that are worked in exchange. */
record KeptDays(Map<LocalDate, Holiday> holidays, Map<LocalDate, DayOfWeek> makeUpDays) {

    static final KeptDays NONE = new KeptDays(Map.of(), Map.of());

    KeptDays {
        holidays = Map.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
    }

    /** What the other ones say of a day takes the place of what is said here. */
    KeptDays with(KeptDays own) {
        var closed = new HashMap<>(holidays);
        closed.putAll(own.holidays);
        var worked = new HashMap<>(makeUpDays);
        worked.keySet().removeAll(own.holidays.keySet());
        worked.putAll(own.makeUpDays);
        return new KeptDays(closed, worked);
    }
}
