package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What a careless or hostile caller asks for: refused with the parameter's name, never an incident. */
class BadRequestIntegrationTests {

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
