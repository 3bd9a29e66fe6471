package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.intake.IntakeServiceApplication;
import io.huiyin.intake.RunningIntake;
import io.huiyin.messaging.Commands;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller who is told to come again must find, with the same key, that nothing had happened before and that all happens now. */
class ComeAgainIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final String key = UUID.randomUUID().toString();
    private final RunningIntake intake = RunningIntake.get();
    private final Traces traces = new Traces(intake);

    @Test
    void whileTheStoreIsAwayNothingIsTakenAndThenOnce() {
        var before = traces.complaints();
        intake.stopStore();
        try {
            assertToldToComeAgain(503, "unavailable", intake.post("/complaints", key, Bodies.good()));
        } finally {
            intake.startStore();
        }

        var first = await().until(
                        () -> intake.post("/complaints", key, Bodies.good()), answer -> answer.statusCode() == 201);
        var again = intake.post("/complaints", key, Bodies.good());

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(traces.complaints()).isEqualTo(before + 1);
        assertThat(json(intake.get("/complaints/" + json(first).get("id").stringValue()))
                        .get("timeline"))
                .hasSize(1);
    }

    /** With the broker away a complaint takes so many notes and no more. */
    @Test
    void whileTheOutboxOfAComplaintIsFullItTakesNothingAndThenOnce() {
        var id = json(intake.post("/complaints", Bodies.good())).get("id").stringValue();
        var notes = "/complaints/" + id + "/notes";
        intake.broker.pause();
        try {
            for (var note = 0; note < Commands.MOST_UNSENT; note++) {
                var taken = intake.post(notes, "{\"text\":\"n\"}");
                if (taken.statusCode() != 201) {
                    break;
                }
            }
            assertToldToComeAgain(503, "unavailable", intake.post(notes, key, "{\"text\":\"the last one\"}"));
            assertThat(intake.post("/complaints", Bodies.good()).statusCode()).isEqualTo(201);
        } finally {
            intake.broker.resume();
        }

        var first = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> intake.post(notes, key, "{\"text\":\"the last one\"}"),
                        answer -> answer.statusCode() == 201);
        var again = intake.post(notes, key, "{\"text\":\"the last one\"}");

        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> !traces.all().isEmpty());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(intake.get("/complaints/" + id))
                        .get("timeline")
                        .valueStream()
                        .filter(entry -> entry.at("/data/text").asString("").equals("the last one")))
                .hasSize(1);
    }

    @Test
    void overTheRateNothingIsTakenAndNoKeyUsedUp() {
        var environment = intake.context.getEnvironment();
        try (var strict = SpringApplication.run(
                IntakeServiceApplication.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--huiyin.rate.requests=1",
                "--huiyin.rate.per=1h",
                "--huiyin.rate.burst=1",
                "--huiyin.issuer=" + intake.signIn.issuer(),
                "--huiyin.mongo.uri=" + environment.getRequiredProperty("huiyin.mongo.uri"),
                "--spring.kafka.bootstrap-servers=" + intake.broker.bootstrapServers())) {
            var address = "http://127.0.0.1:" + strict.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(intake.send(posting(address, UUID.randomUUID().toString()))
                            .statusCode())
                    .isEqualTo(201);
            var before = traces.all();

            assertToldToComeAgain(429, "too-many-requests", intake.send(posting(address, key)));

            assertThat(traces.all()).isEqualTo(before);
            assertThat(intake.post("/complaints", key, Bodies.with("summary", "\"Another one\""))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private HttpRequest.Builder posting(String address, String key) {
        return HttpRequest.newBuilder(URI.create(address + "/complaints"))
                .header("Authorization", "Bearer " + intake.agent())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Bodies.good()));
    }

    private static void assertToldToComeAgain(int status, String type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("type").stringValue()).isEqualTo("https://huiyin.example/problems/" + type);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
