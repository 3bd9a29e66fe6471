package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts one complaint until intake has answered for good. A service that is down, busy or killed in the middle is waited
 * for: the same key makes repeating safe.
 */
final class RegisterRow {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Tokens tokens;
    private final URI address;
    private final Duration longestWait;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private volatile boolean everAnswered;

    /** @param longestWait how long intake may be away before the import ends */
    RegisterRow(HttpClient http, Tokens tokens, URI address, Duration longestWait) {
        this.http = http;
        this.tokens = tokens;
        this.address = address;
        this.longestWait = longestWait;
    }

    Answer execute(Map<String, Object> complaint, String idempotencyKey) throws InterruptedException {
        var body = JSON.writeValueAsBytes(complaint);
        long began = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            Duration pause = pause(attempt);
            try {
                var response = http.send(request(body, idempotencyKey), BodyHandlers.ofString());
                if (isFinal(response.statusCode())) {
                    return answer(response, attempt);
                }
                pause = response.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,3}"))
                        .map(value -> jittered(Duration.ofSeconds(Long.parseLong(value))))
                        .orElse(pause);
            } catch (IOException gone) {
                // Killed or not there yet: the answer that was lost is given again to the same key.
            } catch (CannotProceed signInAway) {
                if (attempt == 0 && !everAnswered) {
                    throw signInAway;
                }
            }
            if (System.nanoTime() - began > longestWait.toNanos()) {
                throw new CannotProceed("Intake at " + address + " has not answered for " + longestWait.toSeconds()
                        + " s; run the same import again later, it adds only what is missing.");
            }
            Thread.sleep(pause);
        }
    }

    private HttpRequest request(byte[] body, String idempotencyKey) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of("admin"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", '"' + idempotencyKey + '"')
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** 401 and 403 may be a token that has just ended or a sign-in server that is coming back; 409 is the same key at work. */
    private boolean isFinal(int status) {
        boolean answered = status < 500 && status != 401 && status != 409 && status != 429 && status != 408;
        everAnswered |= answered;
        return answered;
    }

    /**
     * A first answer that was lost is replayed too, and the row is new all the same: so what counts is whether the
     * complaint was received before this import began, or the very first attempt got a replay.
     */
    private Answer answer(HttpResponse<String> response, int attempt) {
        if (response.statusCode() / 100 != 2) {
            return new Answer.Refused(reason(response));
        }
        boolean replayed = response.headers()
                .firstValue("Idempotency-Replayed")
                .map("true"::equalsIgnoreCase)
                .orElse(false);
        boolean earlier = receivedAt(response).filter(at -> at.isBefore(began)).isPresent();
        return earlier || (replayed && attempt == 0) ? new Answer.AlreadyThere() : new Answer.Imported();
    }

    private static Optional<Instant> receivedAt(HttpResponse<String> response) {
        try {
            return Optional.of(Instant.parse(
                    JSON.readTree(response.body()).path("receivedAt").asString("")));
        } catch (JacksonException | DateTimeException untold) {
            return Optional.empty();
        }
    }

    private static String reason(HttpResponse<String> response) {
        try {
            var problem = JSON.readTree(response.body());
            if (problem.path("type").asString("").endsWith("/idempotency-key-reused")) {
                return "its complaint id was imported before, with other content";
            }
            var errors = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("pointer").asString("") + " "
                            + error.path("detail").asString(""))
                    .collect(Collectors.joining(", "));
            return "intake answers " + response.statusCode() + ": "
                    + (errors.isEmpty() ? problem.path("title").asString("") : errors);
        } catch (JacksonException noProblem) {
            return "intake answered " + response.statusCode();
        }
    }

    private static Duration pause(int attempt) {
        var doubled = Duration.ofMillis(50L << Math.min(attempt, 10));
        return jittered(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }

    private static Duration jittered(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }
}
