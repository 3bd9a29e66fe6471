package io.huiyin.localstack.launcher.complaint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Complaints as a person reads them in a terminal. What customers wrote may not move the cursor or hide other text. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final int JOINS_EMOJI = 0x200D;

    private final ZoneId zone;

    public Words(ZoneId zone) {
        this.zone = zone;
    }

    /** One line of the list. */
    public String line(JsonNode complaint) {
        return "%-13s %-21s %-8s %s  %s · %s"
                .formatted(
                        text(complaint, "reference"),
                        text(complaint, "status"),
                        text(complaint, "severity"),
                        time(text(complaint, "receivedAt")),
                        who(complaint),
                        text(complaint, "summary"));
    }

    public String change(JsonNode change) {
        return "%s  %-28s %s"
                .formatted(time(text(change, "time")), text(change, "type"), line(change.path("complaint")));
    }

    /** A whole complaint, then what happened, the oldest first. */
    public List<String> page(JsonNode complaint) {
        var facts = complaint.path("facts");
        var ownership = complaint.path("ownership");
        var lines = new ArrayList<String>();
        lines.add("%s  %s".formatted(text(complaint, "reference"), text(facts, "summary")));
        add(lines, "id", text(complaint, "id"));
        add(lines, "status", text(complaint, "status"));
        add(
                lines,
                "allowed",
                complaint.path("allowed").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        add(
                lines,
                "received",
                time(text(complaint, "receivedAt")) + " by "
                        + clean(complaint.at("/firstReceiver/name").asString("")));
        add(lines, "owner", clean(ownership.at("/owner/name").asString("")));
        add(lines, "accountable", clean(ownership.at("/accountable/name").asString("")));
        add(lines, "customer", clean(facts.at("/customer/name").asString("")));
        for (var deadline : complaint.path("deadlines")) {
            add(
                    lines,
                    "deadline",
                    text(deadline, "target") + " " + text(deadline, "state") + " " + time(text(deadline, "dueAt")));
        }
        lines.add("");
        text(facts, "text", true).lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        for (var happening : complaint.path("timeline")) {
            lines.add(time(text(happening, "time")) + "  " + text(happening, "type"));
        }
        return lines;
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isBlank()) {
            lines.add("  %-12s %s".formatted(label, value));
        }
    }

    private static String who(JsonNode complaint) {
        var owner = clean(complaint.at("/owner/name").asString(""));
        return owner.isEmpty() ? clean(complaint.at("/accountable/name").asString("")) : owner;
    }

    private static String text(JsonNode node, String field) {
        return text(node, field, false);
    }

    private static String text(JsonNode node, String field, boolean lines) {
        var text = node.path(field).asString("");
        return lines ? text.lines().map(Words::clean).collect(Collectors.joining("\n")) : clean(text);
    }

    /** Without controls and without marks that change the direction of what follows. */
    static String clean(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .filter(point -> point == JOINS_EMOJI || Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String time(String instant) {
        return instant.isEmpty() ? "" : TIME.format(Instant.parse(instant).atZone(zone));
    }
}
