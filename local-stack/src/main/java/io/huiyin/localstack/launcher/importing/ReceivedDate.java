package io.huiyin.localstack.launcher.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Reads the days of an export: {@code 7/29/2013}, {@code 2013-07-29} or the latter with a time after it. */
final class ReceivedDate {

    private static final DateTimeFormatter AMERICAN =
            DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int ISO_DAY = "2013-07-29".length();

    private ReceivedDate() {}

    static Optional<LocalDate> read(String text) {
        try {
            if (text.contains("/")) {
                return Optional.of(LocalDate.parse(text, AMERICAN));
            }
            boolean withTime = text.length() > ISO_DAY && text.charAt(ISO_DAY) == 'T';
            return Optional.of(LocalDate.parse(withTime ? text.substring(0, ISO_DAY) : text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
