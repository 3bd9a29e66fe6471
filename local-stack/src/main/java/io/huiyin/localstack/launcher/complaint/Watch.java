package io.huiyin.localstack.launcher.complaint;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to changes for as long as somebody wants them. A stream that ends, breaks or falls silent is opened again behind the
 * last change that was told.
 */
public final class Watch {

    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Set<Integer> COME_AGAIN = Set.of(408, 429, 500, 502, 503, 504);
    private static final int MOST_LINES = 1_000;
    private static final int MOST_REMEMBERED = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Intake intake;
    private final Map<String, List<String>> filters;
    private final Predicate<Change> takes;
    private final Consumer<String> remarks;
    private final LinkedHashSet<String> told = new LinkedHashSet<>();
    private @Nullable String lastId;
    private boolean enough;
    private boolean everOpen;
    private int failures;

    /**
     * A watch that has not begun.
     *
     * @param since id of the last change that is known; null to begin now
     * @param takes told of each change; false where that was enough
     * @param remarks told of what happens to the connection
     */
    public Watch(
            HttpClient http,
            Intake intake,
            Map<String, List<String>> filters,
            @Nullable String since,
            Predicate<Change> takes,
            Consumer<String> remarks) {
        this.http = http;
        this.intake = intake;
        this.filters = filters;
        this.lastId = since;
        this.takes = takes;
        this.remarks = remarks;
    }

    /**
     * Ends where that is enough.
     *
     * @throws Refused where intake will not tell
     * @throws CannotProceed where intake was not there from the beginning
     */
    public void execute() throws InterruptedException {
        while (!enough) {
            var pause = Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 250L << Math.min(failures, 6)));
            try {
                var response = http.send(intake.watching(filters, lastId), BodyHandlers.ofInputStream());
                if (response.statusCode() == 200) {
                    everOpen = true;
                    listen(response.body());
                } else {
                    pause = refusal(response);
                }
            } catch (IOException broken) {
                if (!everOpen) {
                    throw intake.doesNotAnswer(broken);
                }
            } catch (CannotProceed signInAway) {
                if (!everOpen) {
                    throw signInAway;
                }
            }
            if (!enough) {
                if (failures++ == 0) {
                    remarks.accept("The connection to intake has ended; going on behind the last change.");
                }
                Thread.sleep(pause);
            }
        }
    }

    private static Duration refusal(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            if (!COME_AGAIN.contains(response.statusCode())) {
                throw new Refused(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Intake.retryAfter(response);
    }

    private void listen(InputStream body) throws InterruptedException, IOException {
        try (body) {
            BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_LINES);
            var reading = Thread.ofVirtual().name("watch").start(() -> read(body, lines));
            var reader = new EventReader(lastId);
            while (!enough) {
                var line = lines.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (line == null || line.last()) {
                    break;
                }
                var event = reader.take(line.text());
                if (event != null) {
                    hear(event);
                }
                lastId = reader.lastId();
            }
            reading.interrupt();
        }
    }

    private void hear(EventReader.Event event) {
        failures = 0;
        switch (event.name()) {
            case "change" -> hear(new Change(event.id(), JSON.readTree(event.data())));
            case "gap" -> remarks.accept("Some changes can no longer be told; list anew to see what is.");
            default -> {
                // "ready", and what a later version may say.
            }
        }
    }

    /** After a service was killed, an event can lie on the log twice. */
    private void hear(Change change) {
        if (told.add(change.data().path("event").asString(""))) {
            enough = !takes.test(change);
        }
        if (told.size() > MOST_REMEMBERED) {
            told.removeFirst();
        }
    }

    private static void read(InputStream body, BlockingQueue<Line> lines) {
        try {
            try (var text = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (var line = text.readLine(); line != null; line = text.readLine()) {
                    lines.put(new Line(line, false));
                }
            } catch (IOException broken) {
                // It is opened again.
            }
            lines.put(new Line("", true));
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private record Line(String text, boolean last) {}
}
