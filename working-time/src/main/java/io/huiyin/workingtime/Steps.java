package io.huiyin.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Notes how a due instant comes about, in so few lines that a person reads them. */
final class Steps {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);
    private static final int MOST = 12;

    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();
    private int leftOut;

    Steps(ZoneId zone, Instant start) {
        this.zone = zone;
        lines.add("the clock starts " + when(start) + " " + zone);
    }

    void add(String line) {
        if (lines.size() < MOST) {
            lines.add(line);
        } else {
            leftOut++;
        }
    }

    void counted(Stretch stretch, Duration left) {
        if (lines.size() < MOST) {
            lines.add("from " + when(stretch.from()) + " to " + when(stretch.to()) + " pass " + words(stretch.length())
                    + ", " + words(left) + " are left");
        } else {
            leftOut++;
        }
    }

    Due due(Instant at) {
        if (leftOut > 0) {
            lines.add("and so on, in " + leftOut + " more steps");
        }
        lines.add("due " + when(at) + " " + zone);
        return new Due(at, lines);
    }

    static String words(Duration duration) {
        var text = new StringBuilder();
        append(text, duration.toHours(), " h ");
        append(text, duration.toMinutesPart(), " min ");
        append(text, duration.toSecondsPart(), " s ");
        return text.isEmpty() ? duration.toMillis() + " ms" : text.toString().strip();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }

    private String when(Instant instant) {
        return WHEN.format(instant.atZone(zone));
    }
}
