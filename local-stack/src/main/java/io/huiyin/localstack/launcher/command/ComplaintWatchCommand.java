package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.complaint.Change;
import io.huiyin.localstack.launcher.complaint.Intake;
import io.huiyin.localstack.launcher.complaint.Watch;
import io.huiyin.localstack.launcher.complaint.Words;
import java.net.http.HttpClient;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Changes as they happen. */
@Command(
        name = "watch",
        description = {
            "Tells of changes as they happen, until it is interrupted.",
            "A connection that breaks is opened again, and nothing in between is missed."
        })
final class ComplaintWatchCommand extends ComplaintAction {

    @Mixin
    private ComplaintFilters filters = new ComplaintFilters();

    @Option(
            names = "--since",
            paramLabel = "CURSOR",
            description = "The cursor of the last change that is known, as --json shows it; else from now on.")
    private @Nullable String since;

    @Option(names = "--count", description = "Ends after so many changes.")
    private int count = Integer.MAX_VALUE;

    ComplaintWatchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void act(HttpClient http, Intake intake) throws InterruptedException {
        var words = new Words(ZoneId.systemDefault());
        new Watch(http, intake, filters.all(), since, change -> tell(change, words), text -> remark("huiyin: " + text))
                .execute();
    }

    private boolean tell(Change change, Words words) {
        line(json() ? withCursor(change) : words.change(change.data()));
        return --count > 0;
    }

    private static String withCursor(Change change) {
        if (change.data() instanceof ObjectNode told) {
            told.put("cursor", change.id());
        }
        return change.data().toString();
    }
}
