package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.IntakeServiceApplication;
import io.huiyin.intake.RunningIntake;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many complaints in one request: each is answered as if it had come alone. */
class RegisterManyIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final String key = UUID.randomUUID().toString();
    private final RunningIntake intake = RunningIntake.get();
    private final Traces traces = new Traces(intake);

    @Test
    void eachComplaintIsOnRecordOnceAndToldInItsPlace() {
        var before = traces.said();
        var items = IntStream.range(0, 100)
                .mapToObj(number -> item(key + number, Bodies.with("summary", "\"Number " + number + "\"")))
                .toArray(String[]::new);

        var results = results(batch(items));

        assertThat(results).hasSize(100);
        for (var number = 0; number < 100; number++) {
            var result = results.get(number);
            assertThat(result.propertyNames()).containsExactlyInAnyOrder("status", "complaint");
            assertThat(result.get("status").intValue()).isEqualTo(201);
            var complaint = JSON.readTree(
                    intake.get(result.at("/complaint/links/self").stringValue()).body());
            assertThat(complaint.at("/facts/summary").stringValue()).isEqualTo("Number " + number);
            assertThat(complaint.get("timeline")).hasSize(1);
        }
        assertThat(traces.said()).isEqualTo(before + 100);
    }

    @Test
    void aBadComplaintDoesNotHinderTheOthers() {
        var before = traces.complaints();

        var results = results(batch(
                item(key + 1, Bodies.good()),
                item(key + 2, Bodies.with("summary", "\" \"")),
                item(key + 3, Bodies.with("imported", "true")),
                item("not, one key", Bodies.good()),
                "{\"complaint\":" + Bodies.good() + "}",
                item(key + 4, "[]"),
                "{\"idempotencyKey\":5,\"complaint\":" + Bodies.good() + "}",
                "{\"idempotencyKey\":\"" + key + "5\"}",
                item(key + 6, Bodies.good())));

        assertThat(results.valueStream().map(RegisterManyIntegrationTests::told))
                .containsExactly(
                        "201",
                        "422 invalid-fields /summary",
                        "403 forbidden",
                        "400 idempotency-key-invalid",
                        "400 idempotency-key-missing",
                        "422 invalid-fields ",
                        "400 idempotency-key-invalid",
                        "422 invalid-fields ",
                        "201");
        assertThat(traces.complaints()).isEqualTo(before + 2);
        assertThat(intake.post("/complaints", key + 2, Bodies.good()).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.huiyin.intake.complaint.web.BadInputs#wrong")
    void whatIsWrongIsToldAsToASingleRequest(String what, String field, String value, String pointer, String code) {
        var body = Bodies.with(field, value);

        var alone = intake.post("/complaints", key, body);
        var among = results(batch(item(key, body)));

        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(among.at("/0/status").intValue()).isEqualTo(422);
        assertThat(among.at("/0/problem")).isEqualTo(JSON.readTree(alone.body()));
    }

    @Test
    void aKeyMeansTheSameComplaintAloneAndAmongOthers() {
        var alone = intake.post("/complaints", key, Bodies.good());
        var among = results(batch(item(key, Bodies.good()), item('"' + key + '"', Bodies.good())));
        var other = results(batch(item(key, Bodies.with("summary", "\"Another\""))));
        var first = results(batch(item(key + 1, Bodies.good())));
        var later = intake.post("/complaints", key + 1, Bodies.good());
        var laterOther = intake.post("/complaints", key + 1, Bodies.with("summary", "\"Another\""));

        assertThat(among.at("/0/complaint")).isEqualTo(JSON.readTree(alone.body()));
        assertThat(among.get(1)).isEqualTo(among.get(0));
        assertThat(told(other.get(0))).isEqualTo("422 idempotency-key-reused");
        assertThat(JSON.readTree(later.body())).isEqualTo(first.at("/0/complaint"));
        assertThat(laterOther.statusCode()).isEqualTo(422);
    }

    @Test
    void ofTheSameKeyInOneRequestTheFirstCounts() {
        var before = traces.complaints();

        var results = results(batch(
                item(key, Bodies.good()), item(key, Bodies.with("summary", "\"Another\"")), item(key, Bodies.good())));

        assertThat(results.get(2)).isEqualTo(results.get(0));
        assertThat(results.valueStream().map(RegisterManyIntegrationTests::told))
                .containsExactly("201", "422 idempotency-key-reused", "201");
        assertThat(traces.complaints()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"complaints\":null}",
                "{\"complaints\":[]}",
                "{\"complaints\":{}}",
                "{\"complaints\":[null]}",
                "{\"complaints\":[GOOD,7]}",
                "{\"complaints\":[GOOD],\"more\":1}",
                "{\"complaints\":[{\"idempotencyKey\":\"k\",\"complaint\":{},\"more\":1},GOOD]}"
            })
    void anEnvelopeOfTheWrongShapeRegistersNothing(String envelope) {
        var before = traces.complaints();

        var answer = post(intake.agent(), envelope.replace("GOOD", item(key, Bodies.good())));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("type").stringValue()).endsWith("/invalid-fields");
        assertThat(traces.complaints()).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadOrIsTooMuchRegistersNothing() {
        var before = traces.complaints();
        var one = item(key, Bodies.good());
        var tooMany = batch(IntStream.range(0, 101)
                .mapToObj(number -> item(key + number, Bodies.good()))
                .toArray(String[]::new));

        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(tooMany.body()).at("/errors/0/code").stringValue())
                .isEqualTo("too-many");
        assertThat(post(intake.agent(), "{\"complaints\":[" + one).statusCode()).isEqualTo(400);
        assertThat(batch(one, item(key + 1, Bodies.with("text", "\"" + "x".repeat(300_000) + "\"")))
                        .statusCode())
                .isEqualTo(413);
        assertThat(intake.send(intake.request("/complaints/batch")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{\"complaints\":[" + one + "]}")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(traces.complaints()).isEqualTo(before);
    }

    @Test
    void onlyWhoMayRegisterOneMayRegisterMany() {
        var body = body(item(key, Bodies.good()));
        var nobody = intake.send(HttpRequest.newBuilder(URI.create(intake.address() + "/complaints/batch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(post(intake.signIn.token(Person.MEI_CHEN), body).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdminImports() {
        var admin = intake.signIn.token(Person.ADMIN);

        var results = results(post(admin, body(item(key, Bodies.with("imported", "true")))));

        assertThat(told(results.get(0))).isEqualTo("201");
    }

    @Test
    void whileTheStoreIsAwayNothingIsTakenAndThenOnce() {
        var before = traces.complaints();
        intake.stopStore();
        try {
            var refused = batch(item(key, Bodies.good()), item(key + 1, Bodies.good()));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        } finally {
            intake.startStore();
        }

        var first = await().until(
                        () -> batch(item(key, Bodies.good()), item(key + 1, Bodies.good())),
                        answer -> answer.statusCode() == 200);
        var again = batch(item(key, Bodies.good()), item(key + 1, Bodies.good()));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(traces.complaints()).isEqualTo(before + 2);
    }

    @Test
    void manyCountAsManyRequests() {
        var environment = intake.context.getEnvironment();
        try (var strict = SpringApplication.run(
                IntakeServiceApplication.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--huiyin.rate.requests=1",
                "--huiyin.rate.per=1h",
                "--huiyin.rate.burst=4",
                "--huiyin.issuer=" + intake.signIn.issuer(),
                "--huiyin.mongo.uri=" + environment.getRequiredProperty("huiyin.mongo.uri"),
                "--spring.kafka.bootstrap-servers=" + intake.broker.bootstrapServers())) {
            var address = "http://127.0.0.1:" + strict.getEnvironment().getRequiredProperty("local.server.port");
            var two = body(item(key, Bodies.good()), item(key + 1, Bodies.good()));
            assertThat(post(address, intake.agent(), two).statusCode()).isEqualTo(200);
            assertThat(post(address, intake.agent(), two).statusCode()).isEqualTo(200);

            var refused = post(address, intake.agent(), two);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private HttpResponse<String> batch(String... items) {
        return post(intake.agent(), body(items));
    }

    private HttpResponse<String> post(String token, String body) {
        return post(intake.address(), token, body);
    }

    private HttpResponse<String> post(String address, String token, String body) {
        return intake.send(HttpRequest.newBuilder(URI.create(address + "/complaints/batch"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String body(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(",", "{\"complaints\":[", "]}"));
    }

    private static String item(String key, String complaint) {
        return "{\"idempotencyKey\":" + JSON.writeValueAsString(key) + ",\"complaint\":" + complaint + "}";
    }

    private static JsonNode results(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("results");
    }

    /** Status, and of a refusal its type and where the first fault is. */
    private static String told(JsonNode result) {
        var problem = result.path("problem");
        var type = problem.path("type").asString("").replaceAll(".*/", " ");
        var pointer = problem.at("/errors/0/pointer");
        return result.get("status").intValue() + type + (pointer.isMissingNode() ? "" : " " + pointer.asString());
    }
}
