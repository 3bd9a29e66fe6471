package io.huiyin.intake.complaint.web;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The condition that a caller puts on a command (RFC 9110, 13.1.1). */
public final class IfMatch {

    private static final Pattern NUMBERED = Pattern.compile("\"([0-9]{1,18})\"");

    private static final ProblemType VERSION_MISSING =
            new ProblemType("version-missing", HttpStatus.PRECONDITION_REQUIRED);

    private IfMatch() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem where the caller names no version, not even any ({@code *}) */
    public static String required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(VERSION_MISSING);
        }
        return header;
    }

    /** The latest version that the caller has seen, where the condition names one. */
    static OptionalLong latest(@Nullable String header) {
        return header == null
                ? OptionalLong.empty()
                : NUMBERED.matcher(header)
                        .results()
                        .mapToLong(tag -> Long.parseLong(tag.group(1)))
                        .max();
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
