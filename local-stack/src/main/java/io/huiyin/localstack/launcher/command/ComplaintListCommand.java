package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.complaint.Intake;
import io.huiyin.localstack.launcher.complaint.Words;
import java.net.http.HttpClient;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Complaints in an order of the list. */
@Command(name = "list", description = "Lists complaints; with --json one a line.")
final class ComplaintListCommand extends ComplaintAction {

    private static final int MOST_AT_ONCE = 200;

    @Mixin
    private ComplaintFilters filters = new ComplaintFilters();

    @Option(names = "--sort", description = "NEWEST (usual), OLDEST, DUE (the most overdue first), SEVERITY")
    private @Nullable String sort;

    @Option(names = "--limit", description = "How many at most; ${DEFAULT-VALUE} where not said, 0 for all.")
    private int limit = 50;

    ComplaintListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void act(HttpClient http, Intake intake) throws InterruptedException {
        if (limit < 0) {
            throw mistyped("--limit must be at least 0");
        }
        var words = new Words(ZoneId.systemDefault());
        var asked = filters.all();
        if (sort != null) {
            asked.put("sort", List.of(sort));
        }
        @Nullable String cursor = null;
        var left = limit == 0 ? Integer.MAX_VALUE : limit;
        do {
            var page = intake.list(asked, Math.min(left, MOST_AT_ONCE), cursor);
            for (var complaint : page.path("items")) {
                line(json() ? complaint.toString() : words.line(complaint));
                left--;
            }
            cursor = page.has("next") ? page.path("next").asString() : null;
        } while (cursor != null && left > 0);
    }
}
