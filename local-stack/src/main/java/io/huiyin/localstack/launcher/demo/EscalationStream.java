package io.huiyin.localstack.launcher.demo;

import io.huiyin.localstack.launcher.api.Api;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to what a supervisor's board listens to. */
final class EscalationStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<Map.Entry<String, String>> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final Thread reader;

    private EscalationStream(Stream<String> lines) {
        this.lines = lines;
        this.reader = Thread.ofVirtual().name("escalation-stream").start(this::read);
    }

    static EscalationStream open(HttpClient http, Api api) throws IOException, InterruptedException {
        var request = api.request("supervisor", Port.ESCALATION, "/escalations/stream")
                .header("Accept", "text/event-stream")
                .build();
        var response = http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new CannotProceed("The stream of escalations answers " + response.statusCode() + ".");
        }
        return new EscalationStream(response.body());
    }

    /** The next event with this name about this complaint. */
    JsonNode await(String name, String complaint, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new CannotProceed("The demo waited " + patience.toSeconds() + " s for " + name
                        + " in vain; see ./huiyin logs escalation.");
            }
            if (event.getKey().equals(name) && event.getValue().contains(complaint)) {
                return JSON.readTree(event.getValue());
            }
        }
    }

    private void read() {
        var name = new StringBuilder();
        try {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    name.replace(
                            0, name.length(), line.substring("event:".length()).strip());
                } else if (line.startsWith("data:")) {
                    events.add(Map.entry(
                            name.toString(), line.substring("data:".length()).strip()));
                }
            });
        } catch (UncheckedIOException closed) {
            // Ends with the demo.
        }
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
