package io.huiyin.localstack.launcher.importing;

import java.util.List;
import java.util.Locale;

/**
 * How severe an imported complaint is, from the words of its issue; an export does not say. HIGH where a home, an identity
 * or freedom is at stake, LOW where it is about wording or advertising, NORMAL otherwise.
 */
final class Grading {

    private static final List<String> HIGH = List.of(
            "foreclosure",
            "identity theft",
            "embezzlement",
            "fraud",
            "scam",
            "arrest",
            "illegal action",
            "seize",
            "unauthorized");
    private static final List<String> LOW = List.of("advertising", "rewards", "customer service", "shopping for");

    private Grading() {}

    static String severity(String issue, String subIssue) {
        var words = (issue + " " + subIssue).toLowerCase(Locale.ROOT);
        if (HIGH.stream().anyMatch(words::contains)) {
            return "HIGH";
        }
        return LOW.stream().anyMatch(words::contains) ? "LOW" : "NORMAL";
    }
}
