package io.huiyin.intake.evidence.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Says how large a file is, with at most one digit behind the point. */
final class Sizes {

    private Sizes() {}

    static String of(long bytes, Locale locale) {
        var numbers = NumberFormat.getNumberInstance(locale);
        numbers.setMaximumFractionDigits(1);
        if (bytes < 1 << 10) {
            return numbers.format(bytes) + " B";
        }
        return bytes < 1 << 20
                ? numbers.format(bytes / 1024.0) + " KiB"
                : numbers.format(bytes / 1024.0 / 1024.0) + " MiB";
    }
}
