package io.huiyin.intake.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.view.KeepView;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewApiIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OVERDUE = """
            {"name":"%s","parameters":{"status":"OPEN","overdue":"true","q":"找零 & 50%%","sort":"DUE"}}""";

    private final RunningIntake intake = RunningIntake.get();
    private final String agent = token("agent");
    private final String supervisor = token("supervisor");

    @Test
    void aViewIsKeptListedOpenedRenamedAndRemoved() {
        var kept = post(agent, OVERDUE.formatted("Late ones"));
        var self = kept.headers().firstValue("Location").orElseThrow();

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(json(get(agent, "/views")).at("/items/0/id"))
                .isEqualTo(json(kept).at("/id"));
        assertThat(json(kept).at("/mine").booleanValue()).isTrue();
        assertThat(json(get(agent, self)).at("/parameters/q").stringValue()).isEqualTo("找零 & 50%");
        assertThat(get(agent, json(kept).at("/links/list").stringValue()).statusCode())
                .isEqualTo(200);

        var renamed = send(request(agent, self).PUT(body(OVERDUE.formatted("Very late ones"))));
        assertThat(json(renamed).at("/name").stringValue()).isEqualTo("Very late ones");
        assertThat(json(renamed).at("/id")).isEqualTo(json(kept).at("/id"));

        assertThat(send(request(agent, self).DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(agent, self).statusCode()).isEqualTo(404);
        assertThat(send(request(agent, self).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameKeyKeepsOneViewAndTellsAnotherRequestApart() {
        var key = UUID.randomUUID().toString();
        var first = post(agent, key, OVERDUE.formatted("Once"));
        var again = post(agent, key, OVERDUE.formatted("Once"));
        var other = post(agent, key, OVERDUE.formatted("Twice"));

        assertThat(json(again)).isEqualTo(json(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
        assertThat(json(get(agent, "/views")).at("/items")).hasSize(1);
    }

    @Test
    void aPersonHasANameOnceHoweverItIsWritten() {
        var other = json(post(agent, OVERDUE.formatted("another")))
                .at("/links/self")
                .stringValue();
        post(agent, OVERDUE.formatted("My View"));

        var again = post(agent, OVERDUE.formatted(" ｍｙ view "));
        var renamed = send(request(agent, other).PUT(body(OVERDUE.formatted("MY VIEW"))));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("view-name-taken");
        assertThat(renamed.statusCode()).isEqualTo(409);
        assertThat(json(get(agent, other)).at("/name").stringValue()).isEqualTo("another");
        assertThat(post(token("agent"), OVERDUE.formatted("My View")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aViewIsNobodyElsesUntilASupervisorSharesIt() {
        var own = json(post(agent, OVERDUE.formatted("mine alone")))
                .at("/links/self")
                .stringValue();
        var shared = json(post(supervisor, sharing("for all " + UUID.randomUUID())))
                .at("/links/self")
                .stringValue();

        assertThat(get(supervisor, own).statusCode()).isEqualTo(404);
        assertThat(send(request(supervisor, own).DELETE()).statusCode()).isEqualTo(404);
        assertThat(get(supervisor, "/views").body()).doesNotContain(own);
        assertThat(get(agent, "/views").body()).contains(shared, "\"mine\":false");

        assertThat(post(agent, sharing("agents share nothing")).statusCode()).isEqualTo(403);
        assertThat(send(request(agent, own).PUT(body(sharing("nor later")))).statusCode())
                .isEqualTo(403);
        assertThat(send(request(agent, shared).PUT(body(OVERDUE.formatted("taken over"))))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request(agent, shared).DELETE()).statusCode()).isEqualTo(403);

        var another = token("supervisor");
        assertThat(send(request(another, shared).DELETE()).statusCode()).isEqualTo(204);
        assertThat(get(agent, shared).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyHasMoreViewsThanAListCanShow() {
        for (int n = 0; n < KeepView.MOST; n++) {
            assertThat(post(agent, OVERDUE.formatted("view " + n)).statusCode()).isEqualTo(201);
        }

        var oneMore = post(agent, OVERDUE.formatted("one more"));

        assertThat(oneMore.statusCode()).isEqualTo(409);
        assertThat(oneMore.body()).contains("too-many-views");
        assertThat(json(get(agent, "/views")).at("/items").size()).isGreaterThanOrEqualTo(KeepView.MOST);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"parameters\":{}} | /name",
                "{\"name\":\" \\u3000\",\"parameters\":{}} | /name",
                "{\"name\":\"a\\nb\",\"parameters\":{}} | /name",
                "{\"name\":\"0123456789012345678901234567890123456789012345678901234567890\",\"parameters\":{}} | /name",
                "{\"name\":\"a\"} | /parameters",
                "{\"name\":\"a\",\"parameters\":[]} | /parameters",
                "{\"name\":\"a\",\"parameters\":{\"status\":{\"$ne\":\"\"}}} | /parameters",
                "{\"name\":\"a\",\"parameters\":{\"$where\":\"1\"}} | /parameters/$where",
                "{\"name\":\"a\",\"parameters\":{\"cursor\":\"x\"}} | /parameters/cursor",
                "{\"name\":\"a\",\"parameters\":{\"status\":\"open\"}} | /parameters/status",
                "{\"name\":\"a\",\"parameters\":{\"receivedFrom\":\"2025-02-30\"}} | /parameters/receivedFrom",
                "{\"name\":\"a\",\"parameters\":{},\"keptBy\":\"me\"} | /keptBy",
                "{\"name\":\"a\",\"parameters\":{},\"shared\":\"yes\"} | /shared"
            })
    void whatIsNoViewIsNotKept(String view, String pointer) {
        var refused = post(agent, view);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(json(get(agent, "/views")).at("/items"))
                .noneMatch(item -> item.at("/mine").booleanValue());
    }

    private static String sharing(String name) {
        return OVERDUE.formatted(name).replace("{\"name\"", "{\"shared\":true,\"name\"");
    }

    /** Somebody new each time, whose views are nobody else's. */
    private String token(String role) {
        return intake.signIn.token(new Person("viewer-" + UUID.randomUUID(), "Somebody", role));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(intake.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> get(String token, String path) {
        return intake.send(request(token, path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return intake.send(request);
    }

    private HttpResponse<String> post(String token, String body) {
        return post(token, UUID.randomUUID().toString(), body);
    }

    private HttpResponse<String> post(String token, String key, String body) {
        return send(request(token, "/views").header("Idempotency-Key", key).POST(body(body)));
    }

    private static HttpRequest.BodyPublisher body(String json) {
        return BodyPublishers.ofString(json);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
