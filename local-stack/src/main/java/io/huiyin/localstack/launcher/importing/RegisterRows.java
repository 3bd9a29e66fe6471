package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Posts some complaints at once until intake has answered for good. A service that is down, busy or killed in the middle is
 * waited for: the same keys make repeating safe.
 */
final class RegisterRows {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] BEGIN = "{\"complaints\":[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient http;
    private final Tokens tokens;
    private final URI address;
    private final Duration longestWait;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private volatile boolean everAnswered;

    /** @param longestWait how long intake may be away before the import ends */
    RegisterRows(HttpClient http, Tokens tokens, URI address, Duration longestWait) {
        this.http = http;
        this.tokens = tokens;
        this.address = address;
        this.longestWait = longestWait;
    }

    /** What becomes of each row, in their order; the rows have different keys. */
    List<Answer> execute(List<PackedRow> rows) throws InterruptedException {
        var answered = post(body(rows), rows.size());
        if (answered.done()) {
            return answered.json()
                    .path("results")
                    .valueStream()
                    .map(this::answer)
                    .toList();
        }
        if (rows.size() == 1) {
            return List.of(new Answer.Refused(reason(answered.status(), answered.json())));
        }
        return halves(rows);
    }

    /** Refused as a whole: whichever row it is because of, the others are no worse for it. */
    private List<Answer> halves(List<PackedRow> rows) throws InterruptedException {
        int half = rows.size() / 2;
        List<Answer> answers = new ArrayList<>(execute(rows.subList(0, half)));
        answers.addAll(execute(rows.subList(half, rows.size())));
        return answers;
    }

    private static byte[] body(List<PackedRow> rows) {
        var body = new ByteArrayOutputStream(
                rows.stream().mapToInt(row -> row.bytes() + 1).sum() + 20);
        body.writeBytes(BEGIN);
        for (var row : rows) {
            if (body.size() > BEGIN.length) {
                body.write(',');
            }
            row.writeTo(body);
        }
        body.writeBytes(END);
        return body.toByteArray();
    }

    private Answered post(byte[] body, int rows) throws InterruptedException {
        long began = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            Duration pause = pause(attempt);
            try {
                var response = http.send(request(body), BodyHandlers.ofByteArray());
                if (isFinal(response.statusCode())) {
                    var answered = new Answered(response.statusCode(), json(response.body()));
                    if (!answered.done() || answered.json().path("results").size() == rows) {
                        return answered;
                    }
                }
                pause = response.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,3}"))
                        .map(value -> jittered(Duration.ofSeconds(Long.parseLong(value))))
                        .orElse(pause);
            } catch (IOException gone) {
                // Killed or not there yet: the answers that were lost are given again to the same keys.
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

    private HttpRequest request(byte[] body) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.of("admin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** 401 and 403 may be a token that has just ended or a sign-in server that is coming back; 409 is the same key at work. */
    private boolean isFinal(int status) {
        boolean answered =
                status < 500 && status != 401 && status != 403 && status != 409 && status != 429 && status != 408;
        everAnswered |= answered;
        return answered;
    }

    /** A row whose first answer was lost is new all the same: what counts is when the complaint was received. */
    private Answer answer(JsonNode result) {
        int status = result.path("status").asInt(0);
        if (status / 100 != 2) {
            return new Answer.Refused(reason(status, result.path("problem")));
        }
        boolean earlier = receivedAt(result.path("complaint"))
                .filter(at -> at.isBefore(began))
                .isPresent();
        return earlier ? new Answer.AlreadyThere() : new Answer.Imported();
    }

    private static Optional<Instant> receivedAt(JsonNode complaint) {
        try {
            return Optional.of(Instant.parse(complaint.path("receivedAt").asString("")));
        } catch (DateTimeException untold) {
            return Optional.empty();
        }
    }

    private static String reason(int status, JsonNode problem) {
        if (!problem.isObject()) {
            return "intake answered " + status;
        }
        if (problem.path("type").asString("").endsWith("/idempotency-key-reused")) {
            return "its complaint id was imported before, with other content";
        }
        var errors = problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString("") + " "
                        + error.path("detail").asString(""))
                .collect(Collectors.joining(", "));
        return "intake answers " + status + ": "
                + (errors.isEmpty() ? problem.path("title").asString("") : errors);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }

    private static Duration pause(int attempt) {
        var doubled = Duration.ofMillis(50L << Math.min(attempt, 10));
        return jittered(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }

    private static Duration jittered(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }

    /** A final answer to one request; {@code json} is missing where it is none. */
    private record Answered(int status, JsonNode json) {

        boolean done() {
            return status / 100 == 2;
        }
    }
}
