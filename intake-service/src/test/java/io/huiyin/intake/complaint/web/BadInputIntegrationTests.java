package io.huiyin.intake.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.huiyin.intake.RunningIntake;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a careless or hostile caller sends. Each refusal must store nothing, say nothing and use up no key. */
class BadInputIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningIntake intake = RunningIntake.get();
    private final Traces traces = new Traces(intake);

    static Stream<Arguments> unreadable() {
        var good = Bodies.good();
        return Stream.of(
                arguments("empty", 400, bytes("")),
                arguments("blank", 400, bytes("  ")),
                arguments("truncated", 400, bytes(good.substring(0, good.length() - 3))),
                arguments("trailing token", 400, bytes(good + "{}")),
                arguments("trailing word", 400, bytes(good + " x")),
                arguments("invalid UTF-8", 400, invalidUtf8(good)),
                arguments("UTF-16", 400, good.getBytes(UTF_16)),
                arguments("GBK", 400, good.replace("Short", "少找").getBytes(Charset.forName("GBK"))),
                arguments("duplicate key", 400, bytes(good.replaceFirst("\\{", "{\"summary\":\"twice\","))),
                arguments("depth of 21", 400, bytes("[".repeat(21) + "]".repeat(21))),
                arguments("100,000 brackets", 400, bytes("[".repeat(100_000))),
                arguments("number of 10,000 digits", 400, bytes(Bodies.with("previousContacts", "9".repeat(10_000)))),
                arguments("1e400", 400, bytes(Bodies.with("previousContacts", "1e400"))),
                arguments("NaN", 400, bytes(Bodies.with("previousContacts", "NaN"))),
                arguments("over the limit", 413, bytes(Bodies.with("text", "\"" + "x".repeat(300_000) + "\""))));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("lone surrogate", "summary", "\"a\\ud800b\""),
                arguments("fraction for an integer", "previousContacts", "1.5"),
                arguments("text for a number", "previousContacts", "\"3\""),
                arguments("list for an object", "customer", "[]"),
                arguments("unknown owner", "ownerId", "\"mei\""),
                arguments("unknown status", "status", "\"RESOLVED\""),
                arguments("unknown role", "role", "\"admin\""),
                arguments("unknown enum", "severity", "\"URGENT\""),
                arguments("enum in the wrong case", "severity", "\"normal\""),
                arguments("null", "summary", "null"),
                arguments("empty", "summary", "\"\""),
                arguments("ideographic blank", "summary", "\"\\u3000\\u3000\""),
                arguments("zero width", "summary", "\"\\u200b\\u200b\""),
                arguments("over the limit", "summary", "\"" + "x".repeat(201) + "\""),
                arguments("text over the limit", "text", "\"" + "x".repeat(20_001) + "\""),
                arguments("NUL", "text", "\"a\\u0000b\""),
                arguments("escape", "text", "\"a\\u001bb\""),
                arguments("direction override in a name", "customer", "{\"name\":\"\\u202egnaW\"}"),
                arguments("operator as a value", "summary", "{\"$ne\":\"\"}"),
                arguments("operator as a name", "$where", "\"1\""),
                arguments("dot in a name", "customer.name", "\"x\""),
                arguments("line break in the summary", "summary", "\"a\\r\\nBcc: x\""),
                arguments("line break in a name", "customer", "{\"name\":\"a\\nb\"}"),
                arguments("e-mail without @", "customer", "{\"name\":\"a\",\"email\":\"a.example.org\"}"),
                arguments("e-mail with two @", "customer", "{\"name\":\"a\",\"email\":\"a@b@example.org\"}"),
                arguments("long e-mail", "customer", "{\"name\":\"a\",\"email\":\"a@" + "b.".repeat(130) + "org\"}"),
                arguments("display-name form", "customer", "{\"name\":\"a\",\"email\":\"A <a@example.org>\"}"),
                arguments("mobile of 10 digits", "customer", "{\"name\":\"a\",\"phone\":\"1380013800\"}"),
                arguments("mobile of 12 digits", "customer", "{\"name\":\"a\",\"phone\":\"138001380001\"}"),
                arguments("no such day", "occurredOn", "\"2025-02-30\""),
                arguments("local time", "occurredOn", "\"2025-02-03T10:00:00\""),
                arguments("unknown zone", "customer", "{\"name\":\"a\",\"zone\":\"Asia/Peking\"}"),
                arguments("10,001 tags", "tags", tags(10_001)),
                arguments("too many contacts", "previousContacts", "1001"),
                arguments("negative amount", "amountInDispute", "{\"amount\":-1,\"currency\":\"CNY\"}"),
                arguments("unknown currency", "amountInDispute", "{\"amount\":1,\"currency\":\"YUAN\"}"),
                arguments("unknown language", "customer", "{\"name\":\"a\",\"language\":\"not a tag\"}"));
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("text", "😀 𠀀𠮷 👩‍👩‍👧‍👦"),
                arguments("text", "<script>alert(1)</script> javascript:alert(1)"),
                arguments("text", "=HYPERLINK(\"http://x\") @SUM(A1)"),
                arguments("text", "${jndi:ldap://x} #{T(java.lang.Runtime)} {{7*7}}"),
                arguments("text", "a\u202eb\u202c reversed"),
                arguments("text", "line\r\n\tbreaks"),
                arguments("summary", "𠮷野家 👩‍🚀"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefused(String what, int status, byte[] body) {
        refused(status, post(body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void whatIsWrongIsToldAtItsField(String what, String field, String value) {
        var problem = refused(422, post(bytes(Bodies.with(field, value))));

        var pointer = problem.at("/errors/0/pointer").stringValue();
        assertThat(pointer).as(problem.toString()).startsWith("/" + field.replace("~", "~0"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("harmless")
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
        refused(415, key(intake.request("/complaints")).POST(good));
        refused(
                415,
                key(intake.request("/complaints"))
                        .header("Content-Type", "text/plain")
                        .POST(good));
        refused(
                415,
                key(intake.request("/complaints"))
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(good));
    }

    @Test
    void aBodyOverTheLimitIsRefusedInChunksToo() {
        var body = bytes(Bodies.with("text", "\"" + "x".repeat(300_000) + "\""));
        refused(
                413,
                key(intake.request("/complaints"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @Test
    void oneKeyOfReasonableLengthIsNeeded() {
        var good = BodyPublishers.ofString(Bodies.good());
        refused(
                400,
                intake.request("/complaints")
                        .header("Content-Type", "application/json")
                        .POST(good));
        for (var keys : new String[][] {{"k".repeat(300)}, {"a", "b"}, {""}}) {
            var request = intake.request("/complaints").header("Content-Type", "application/json");
            for (var key : keys) {
                request.header("Idempotency-Key", key);
            }
            refused(400, request.POST(good));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-8000-8000-000000000000", "nonsense", "%7B%22$ne%22:1%7D", "1"})
    void anUnknownComplaintIsNotFound(String id) {
        assertThat(intake.get("/complaints/" + id).statusCode()).isEqualTo(404);
        refused(404, intake.post("/complaints/" + id + "/notes", "{\"text\":\"n\"}"));
    }

    @Test
    void badInputUsesUpNoKey() {
        var key = UUID.randomUUID().toString();
        refused(422, intake.post("/complaints", key, Bodies.with("severity", "\"URGENT\"")));

        assertThat(intake.post("/complaints", key, Bodies.good()).statusCode()).isEqualTo(201);
    }

    @Test
    void whileTheStoreIsAwayTheCallerIsToldWhenToComeAgainAndThenSucceedsOnce() {
        var key = UUID.randomUUID().toString();
        intake.stopStore();
        try {
            var away = intake.post("/complaints", key, Bodies.good());
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
        } finally {
            intake.startStore();
        }
        var before = traces.complaints();

        var first = intake.post("/complaints", key, Bodies.good());
        var again = intake.post("/complaints", key, Bodies.good());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(traces.complaints()).isLessThanOrEqualTo(before + 1);
    }

    private JsonNode refused(int status, HttpRequest.Builder request) {
        var before = traces.all();
        var response = intake.send(request);
        assertThat(traces.all()).isEqualTo(before);
        return refused(status, response);
    }

    private static JsonNode refused(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = JSON.readTree(response.body());
        assertThat(problem.at("/type").stringValue()).startsWith("https://huiyin.example/problems/");
        return problem;
    }

    private HttpRequest.Builder post(byte[] body) {
        return key(intake.request("/complaints"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static HttpRequest.Builder key(HttpRequest.Builder request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
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

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] invalidUtf8(String text) {
        var bytes = bytes(text.replace("Short", "#hort"));
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '#') {
                bytes[i] = (byte) 0xC3;
            }
        }
        return bytes;
    }

    private static String tags(int count) {
        return IntStream.range(0, count).mapToObj(tag -> "\"t" + tag + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
