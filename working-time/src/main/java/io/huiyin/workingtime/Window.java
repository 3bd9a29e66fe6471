package io.huiyin.workingtime;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * Opening hours within one day, by the clock on the wall: the first minute is in, the last one is out.
 *
 * @param from minutes since midnight, 0 to 1439
 * @param to minutes since midnight, up to 1440 (24:00)
 */
public record Window(int from, int to) {

    private static final int MINUTES_A_DAY = 1_440;

    public Window {
        if (from < 0 || from >= to || to > MINUTES_A_DAY) {
            throw new IllegalArgumentException(
                    "a window opens before it closes, on the same day: " + clock(from) + "-" + clock(to));
        }
    }

    /** Reads {@code 09:00-12:30}; {@code 24:00} is the end of the day. */
    public static Window parse(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("not a window like 09:00-12:30: " + text);
        }
        return new Window(minutes(ends[0]), minutes(ends[1]));
    }

    boolean overlaps(Window other) {
        return from < other.to && other.from < to;
    }

    Instant opens(Instant midnight) {
        return midnight.plusSeconds(from * 60L);
    }

    Instant closes(Instant midnight) {
        return midnight.plusSeconds(to * 60L);
    }

    private static int minutes(String text) {
        var time = text.strip();
        if (time.equals("24:00")) {
            return MINUTES_A_DAY;
        }
        try {
            var parsed = LocalTime.parse(time);
            if (parsed.getSecond() == 0 && parsed.getNano() == 0) {
                return parsed.getHour() * 60 + parsed.getMinute();
            }
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("not a time of day like 09:00: " + time, malformed);
        }
        throw new IllegalArgumentException("windows begin and end on a full minute: " + time);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    @Override
    public String toString() {
        return clock(from) + "–" + clock(to);
    }
}
