package io.huiyin.intake.complaint.web;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The condition that a caller puts on a command (RFC 9110, 13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Weak and malformed tags match no version. */
    public static LongPredicate versions(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return _ -> true;
        }
        var tags = Arrays.stream(header.split(",")).map(String::strip).toList();
        return version -> tags.contains(tag(version));
    }
}
