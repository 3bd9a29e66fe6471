package io.huiyin.localstack.launcher.api;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services as curl sees them, each request in the name of a person. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Tokens tokens;
    private final Settings settings;

    public Api(HttpClient http, Tokens tokens, Settings settings) {
        this.http = http;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** The answer, also where it is a refusal. */
    public Reply get(String who, Port service, String path) throws InterruptedException {
        return send(request(who, service, path).GET().build());
    }

    public Reply post(String who, Port service, String path, Map<String, ?> body) throws InterruptedException {
        return send(request(who, service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"')
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    public HttpRequest.Builder request(String who, Port service, String path) {
        return HttpRequest.newBuilder(URI.create(settings.ports().url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of(who));
    }

    private Reply send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new CannotProceed(request.uri() + " does not answer; see ./huiyin status.", e);
        }
    }

    /** What a service answered. */
    public record Reply(int status, String body) {

        public boolean done() {
            return status / 100 == 2;
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /**
         * Of what must work.
         *
         * @throws CannotProceed where it did not
         */
        public JsonNode orGiveUp(String what) {
            if (!done()) {
                throw new CannotProceed(what + " was answered with " + status + ": " + body);
            }
            return json();
        }
    }
}
