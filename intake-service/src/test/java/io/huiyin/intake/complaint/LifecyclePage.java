package io.huiyin.intake.complaint;

import io.huiyin.intake.complaint.Lifecycle.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@link Lifecycle} as the documentation shows it: what moves as a picture, all of it as a table. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String picture() {
        var labels = new LinkedHashMap<String, String>();
        for (var row : Lifecycle.transitions()) {
            if (row.from() != row.to()) {
                labels.merge(
                        "    %s --> %s".formatted(row.from(), row.to()),
                        row.by().name(),
                        "%s<br/>%s"::formatted);
            }
        }
        return labels.entrySet().stream()
                .map(edge -> edge.getKey() + ": " + edge.getValue())
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> RECEIVED: REGISTER\n", "\n"));
    }

    static String table() {
        var statuses = List.of(Status.values());
        return Stream.of(Step.values())
                .map(step -> statuses.stream()
                        .map(from -> Lifecycle.after(from, step)
                                .map(to -> to == from ? "stays" : "→ " + to)
                                .orElse(""))
                        .collect(Collectors.joining(" | ", "| " + step + " | ", " |")))
                .collect(Collectors.joining(
                        "\n",
                        statuses.stream().map(Status::name).collect(Collectors.joining(" | ", "| | ", " |\n"))
                                + "|---".repeat(statuses.size() + 1)
                                + "|\n",
                        "\n"));
    }

    static long rows() {
        return Lifecycle.transitions().stream().map(Transition::by).distinct().count();
    }
}
