package io.huiyin.localstack.launcher.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which complaints are meant. */
final class ComplaintFilters {

    @Option(names = "--status", description = "Such as IN_PROGRESS; OPEN where the customer still waits for an answer.")
    private @Nullable String status;

    @Option(names = "--mine", description = "What the caller owns, answers for or is asked to take.")
    private boolean mine;

    @Option(names = "--team", description = "A team's id; mine for those of the caller.")
    private @Nullable String team;

    @Option(names = "--overdue", description = "Where something is late and still to be done.")
    private boolean overdue;

    @Option(names = "--severity", description = "LOW, NORMAL, HIGH, CRITICAL")
    private @Nullable String severity;

    @Option(names = "--product")
    private @Nullable String product;

    @Option(names = "--region")
    private @Nullable String region;

    @Option(names = "--owner", description = "A person's id.")
    private @Nullable String owner;

    @Option(
            names = {"-q", "--query"},
            description = "Words that it contains, or a reference.")
    private @Nullable String query;

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description = "Any filter that intake's list has, such as tag=elderly; may be repeated.")
    private Map<String, String> more = new LinkedHashMap<>();

    Map<String, List<String>> all() {
        var all = new LinkedHashMap<String, List<String>>();
        add(all, "status", status);
        add(all, "mine", mine ? "true" : null);
        add(all, "team", team);
        add(all, "overdue", overdue ? "true" : null);
        add(all, "severity", severity);
        add(all, "product", product);
        add(all, "region", region);
        add(all, "owner", owner);
        add(all, "q", query);
        more.forEach((name, value) -> add(all, name, value));
        return all;
    }

    private static void add(Map<String, List<String>> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, List.of(value));
        }
    }
}
