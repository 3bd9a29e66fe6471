package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What a careless or hostile caller asks for: refused with the parameter's name, never an incident. */
class BadRequestIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static Stage stage;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        stage = new Stage();
        service = stage.startService();
    }

    @AfterAll
    static void stop() {
        service.close();
        stage.close();
    }

    @Test
    void aParameterThatCannotBeMeantIsNamedAndNotRepeated() {
        for (var query : List.of(
                "state=closed",
                "state=OPEN",
                "level=high",
                "level=99999999999",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=",
                "cursor=%2A%2A%2A",
                "cursor=bm90aGluZw",
                "cursor=eDp5")) {
            var answer = stage.send(stage.request(service, "/escalations?" + query));

            assertProblem(400, "bad-request", answer);
            var parameter = query.substring(0, query.indexOf('='));
            assertThat(answer.body()).as(query).contains("\"parameter\":\"" + parameter + "\"");
        }
    }

    @Test
    void aComplaintNobodyHasHeardOfIsNotFound() {
        for (var id : List.of("unheard-of", "%7B%22$ne%22:1%7D", "%F0%9F%98%80", "x".repeat(4_000))) {
            assertProblem(404, "not-found", stage.send(stage.request(service, "/deadlines/" + id)));
            assertProblem(404, "not-found", acknowledge(id, "key", "application/json"));
        }
    }

    @Test
    void anAcknowledgementNeedsOneKeyAndACallerWhoTakesItsAnswer() {
        assertProblem(400, "idempotency-key-invalid", acknowledge("x", "k".repeat(300), "application/json"));
        assertProblem(406, "not-acceptable", acknowledge("x", "key", "image/png"));
    }

    @Test
    void aStreamBeginsNowAfterAnIdThatIsNotOurs() {
        for (var id : List.of("x", "-1", "1.2.3", "9".repeat(4_000), ".".repeat(4_000))) {
            assertThat(stage.stream(service, id, frames -> !frames.isEmpty()))
                    .first()
                    .asString()
                    .contains("event: ready");
        }
    }

    @Test
    void aTrialTellsEachPlaceThatIsWrong() {
        var answer = trial("""
                {"kind": "COMPLAINT", "channel": "PIGEON", "severity": "LOW", "colour": "red", "receivedAt": "+999992150-01-01T00:00:00Z",
                 "amountInDispute": {"amount": -1, "currency": "XYZ"}}
                """);

        assertProblem(422, "invalid-fields", answer);
        assertThat(answer.body())
                .contains(
                        "\"/channel\"", "\"/colour\"", "\"/amountInDispute/amount\"", "\"/amountInDispute/currency\"");
        assertThat(trial("{\"kind\": \"COMPLAINT\", \"channel\": \"PHONE\", \"severity\": \"LOW\","
                                + " \"receivedAt\": \"2150-01-01T00:00:00Z\"}")
                        .body())
                .contains("\"/receivedAt\"", "2100-01-01");
        assertProblem(400, "malformed-body", trial("{"));
    }

    @Test
    void aTrialShowsAllDatesAndWhereTheyComeFrom() {
        var answer = trial("""
                {"kind": "COMPLAINT", "channel": "REGULATOR", "severity": "HIGH", "region": "US-NY", "receivedAt": "2026-03-01T10:00:00-05:00"}
                """);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var trial = JSON.readTree(answer.body());
        assertThat(trial.get("policy").stringValue()).isEqualTo("house-default");
        assertThat(trial.at("/packs/0").stringValue()).isEqualTo("us-cfpb");
        assertThat(trial.get("clocks")
                        .valueStream()
                        .map(clock -> clock.get("target").stringValue() + " "
                                + clock.get("from").stringValue()))
                .containsExactlyInAnyOrder(
                        "ACKNOWLEDGE house-default",
                        "FIRST_CONTACT house-default",
                        "RESOLUTION house-default",
                        "FIRST_CONTACT us-cfpb",
                        "FINAL_RESPONSE us-cfpb");
        assertThat(trial.get("clocks")
                        .valueStream()
                        .map(clock -> clock.get("dueAt").stringValue()))
                .contains("2026-03-17T04:00:00Z", "2026-05-01T04:00:00Z");
        assertThat(stage.send(stage.request(service, "/policies")).body())
                .contains("12 U.S.C. 5534(b)", "region is under US", "60 calendar days");
    }

    private static HttpResponse<String> trial(String body) {
        return stage.send(stage.request(service, "/policies/trial")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> acknowledge(String id, String key, String accept) {
        return stage.send(stage.request(service, "/escalations/" + id + "/acknowledge")
                .header("Idempotency-Key", key)
                .header("Accept", accept)
                .POST(BodyPublishers.noBody()));
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"https://huiyin.example/problems/" + type + "\"");
    }
}
