package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.RunningIntake;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a careless or hostile caller sends. Each refusal must store nothing, say nothing and use up no key. */
class BadInputIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String KEY = "Idempotency-Key";
    private static final String UNSUPPORTED = "unsupported-media-type";
    private static final Map<String, String> ANY = Map.of(
            "/notes", "{\"text\":\"n\"}",
            "/contacts", "{\"channel\":\"PHONE\",\"reached\":true}",
            "/resolution", "{\"text\":\"paid\"}");

    private final String key = UUID.randomUUID().toString();
    private final RunningIntake intake = RunningIntake.get();
    private final Traces traces = new Traces(intake);

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.huiyin.intake.complaint.web.BadInputs#unreadable")
    void whatCannotBeReadIsRefused(String what, int status, byte[] body) {
        refused(status, status == 413 ? "body-too-large" : "malformed-body", post(body));

        assertTheKeyIsUnused();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.huiyin.intake.complaint.web.BadInputs#wrong")
    void whatIsWrongIsToldAtItsFieldAndNotRepeated(
            String what, String field, String value, String pointer, String code) {
        var problem = refused(422, "invalid-fields", post(BadInputs.bytes(Bodies.with(field, value))));

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/detail").stringValue()).isNotEqualTo(code);
        assertThat(problem.get("errors")).hasSize(1);
        textsIn(value).forEach(text -> assertThat(problem.toString()).doesNotContain(text));
        assertTheKeyIsUnused();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("io.huiyin.intake.complaint.web.BadInputs#harmless")
    void whatIsOnlyTextComesBackAsItWas(String field, String text) {
        var id = registered(Bodies.with(field, JSON.writeValueAsString(text)));

        assertThat(get(id).at("/facts/" + field).stringValue()).isEqualTo(text);
    }

    @Test
    void phonesAndAddressesAreKeptInOneForm() {
        assertThat(phone("13800138000", null)).isEqualTo("+8613800138000");
        assertThat(phone("+86 138 0013 8000", null)).isEqualTo("+8613800138000");
        assertThat(phone("51234567", "HK")).isEqualTo("+85251234567");
        assertThat(phone("0912345678", "TW")).isEqualTo("+886912345678");
        var id = registered(Bodies.with("customer", "{\"name\":\"a\",\"email\":\"a+tag@例子.公司\"}"));
        assertThat(get(id).at("/facts/customer/email").stringValue()).isEqualTo("a+tag@例子.公司");
    }

    @Test
    void onlyPlainJsonIsTaken() {
        var good = BodyPublishers.ofString(Bodies.good());
        refused(415, UNSUPPORTED, keyed().POST(good));
        refused(415, UNSUPPORTED, keyed().header("Content-Type", "text/plain").POST(good));
        refused(415, UNSUPPORTED, json().header("Content-Encoding", "gzip").POST(good));

        assertTheKeyIsUnused();
    }

    @Test
    void whoTakesNoJsonIsRefusedBeforeAnythingIsStored() {
        refused(
                406,
                "not-acceptable",
                json().header("Accept", "image/png").POST(BodyPublishers.ofString(Bodies.good())));

        assertTheKeyIsUnused();
    }

    @Test
    void aBodyOverTheLimitIsRefusedInChunksToo() {
        var body = BadInputs.bytes(Bodies.with("text", "\"" + "x".repeat(300_000) + "\""));
        refused(413, "body-too-large", json().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertTheKeyIsUnused();
    }

    @Test
    void oneKeyOfReasonableLengthIsNeeded() {
        var good = BodyPublishers.ofString(Bodies.good());
        var withoutKey = intake.request("/complaints").header("Content-Type", "application/json");
        refused(400, "idempotency-key-missing", withoutKey.copy().POST(good));
        refused(
                400,
                "idempotency-key-missing",
                withoutKey.copy().header(KEY, "").POST(good));
        refused(
                400,
                "idempotency-key-invalid",
                withoutKey.copy().header(KEY, "k".repeat(300)).POST(good));
        refused(
                400,
                "idempotency-key-invalid",
                withoutKey.copy().header(KEY, "a").header(KEY, "b").POST(good));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-8000-8000-000000000000", "nonsense", "%7B%22$ne%22:1%7D", "1"})
    void anUnknownComplaintIsNotFound(String id) {
        ANY.forEach((action, body) ->
                refused(404, "not-found", json("/complaints/" + id + action).POST(BodyPublishers.ofString(body))));
        refused(404, "not-found", intake.request("/complaints/" + id));
    }

    private JsonNode refused(int status, String type, HttpRequest.Builder request) {
        var before = traces.all();
        var response = intake.send(request);

        assertThat(traces.all()).isEqualTo(before);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = JSON.readTree(response.body());
        assertThat(problem.at("/type").stringValue()).isEqualTo("https://huiyin.example/problems/" + type);
        return problem;
    }

    private void assertTheKeyIsUnused() {
        assertThat(intake.post("/complaints", key, Bodies.good()).statusCode()).isEqualTo(201);
    }

    /** What was sent as text, as far as it is long enough to be found again. */
    private static Stream<String> textsIn(String value) {
        try {
            return texts(JSON.readTree(value)).filter(text -> text.length() > 2);
        } catch (RuntimeException notJson) {
            return Stream.of();
        }
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isString()
                ? Stream.of(value.stringValue())
                : value.valueStream().flatMap(BadInputIntegrationTests::texts);
    }

    private HttpRequest.Builder post(byte[] body) {
        return json().POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder json() {
        return json("/complaints");
    }

    private HttpRequest.Builder json(String path) {
        return intake.request(path).header(KEY, key).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder keyed() {
        return intake.request("/complaints").header(KEY, key);
    }

    private String registered(String body) {
        var response = intake.post("/complaints", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JSON.readTree(response.body()).get("id").stringValue();
    }

    private JsonNode get(String id) {
        return JSON.readTree(intake.get("/complaints/" + id).body());
    }

    private String phone(String written, @Nullable String region) {
        var more = region == null ? "" : ",\"phoneRegion\":\"" + region + "\"";
        var id = registered(Bodies.with("customer", "{\"name\":\"a\",\"phone\":\"" + written + "\"" + more + "}"));
        return get(id).at("/facts/customer/phone").stringValue();
    }
}
