package io.huiyin.localstack.launcher.complaint;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Intake's API. One that is away or busy is asked again for a while; a registration is safe to repeat by its key. */
public final class Intake {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Integer> COME_AGAIN = Set.of(409, 429, 502, 503, 504);
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final HttpClient http;
    private final Caller caller;
    private final Duration longestWait;

    /** @param longestWait how long intake may be away */
    public Intake(HttpClient http, Caller caller, Duration longestWait) {
        this.http = http;
        this.caller = caller;
        this.longestWait = longestWait;
    }

    /**
     * Registers a complaint.
     *
     * @return what intake answers, the same each time for the same key
     * @throws Refused where something is wrong with it
     */
    public JsonNode register(String complaint, String key) throws InterruptedException {
        return ask(request("/complaints")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(complaint)));
    }

    /** @param which an id, or a reference as it is spoken */
    public JsonNode show(String which) throws InterruptedException {
        var path = which.matches(UUID_FORM) ? "/complaints/" : "/complaints/by-reference/";
        return ask(request(path + encoded(which)).GET());
    }

    /** One page of the list. */
    public JsonNode list(Map<String, List<String>> filters, int limit, @Nullable String cursor)
            throws InterruptedException {
        var more = "limit=" + limit + (cursor == null ? "" : "&cursor=" + encoded(cursor));
        return ask(request("/complaints?" + more + "&" + query(filters)).GET());
    }

    /** What would be sent to watch. */
    HttpRequest watching(Map<String, List<String>> filters, @Nullable String lastEventId) {
        var request = request("/complaints/stream?" + query(filters)).header("Accept", "text/event-stream");
        return (lastEventId == null ? request : request.header("Last-Event-ID", lastEventId)).build();
    }

    private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
        var until = System.nanoTime() + longestWait.toNanos();
        while (true) {
            var pause = PAUSE;
            try {
                var response = http.send(request.build(), BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return JSON.readTree(response.body());
                }
                if (!comesAgain(response) || System.nanoTime() > until) {
                    throw new Refused(response.statusCode(), response.body());
                }
                pause = retryAfter(response);
            } catch (IOException away) {
                if (System.nanoTime() > until) {
                    throw doesNotAnswer(away);
                }
            }
            Thread.sleep(pause);
        }
    }

    CannotProceed doesNotAnswer(IOException away) {
        return new CannotProceed(
                "Intake at " + caller.intake() + " does not answer; is Huiyin up? (./huiyin status)", away);
    }

    /** A conflict is final where it is one of the complaint's own, and passes where the same key is at work. */
    static boolean comesAgain(HttpResponse<String> response) {
        return COME_AGAIN.contains(response.statusCode())
                && (response.statusCode() != 409
                        || response.headers().firstValue("Retry-After").isPresent());
    }

    static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,2}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(caller.intake() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + caller.token().get())
                .header("Accept-Language", caller.language());
    }

    private static String query(Map<String, List<String>> filters) {
        return filters.entrySet().stream()
                .flatMap(filter ->
                        filter.getValue().stream().map(value -> encoded(filter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
