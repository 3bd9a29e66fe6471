package io.huiyin.intake.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.complaint.web.Traces;
import io.huiyin.intake.openapi.Described.Operation;
import io.huiyin.service.idempotency.IdempotencyKey;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every request that writes, also for those that come later: they are found by themselves. */
class EveryWriteIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = IdempotencyKey.HEADER;

    /** A batch has a key for each complaint in its body, a replay does nothing twice, and a suggestion stores nothing. */
    private static final Set<String> WITHOUT_KEY = Set.of("/complaints/batch", "/parked/replay", "/suggestions");

    private static final RunningIntake INTAKE = RunningIntake.get();
    private static final Described API = Described.by(INTAKE);
    private static final Traces TRACES = new Traces(INTAKE);
    private static final String COMPLAINT = new Asking(INTAKE, API).complaint();
    private static final String BEFORE = TRACES.all();

    /** It takes a second to ask the log, hence once for all. */
    @AfterAll
    static void nothingWasSaid() {
        assertThat(TRACES.all()).isEqualTo(BEFORE);
    }

    @Test
    void eachTakesAnIdempotencyKey() {
        var without = INTAKE
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapped ->
                        mapped.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(mapped -> !Arrays.asList(mapped.getValue().getMethod().getParameterTypes())
                        .contains(IdempotencyKey.class))
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/desk"))
                .toList();

        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT_KEY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keyed")
    void aKeyThatIsMissingOrWrongIsRefused(Operation operation) {
        var before = TRACES.stored();

        assertRefused(operation, 400, "idempotency-key-missing", request(operation), example(operation));
        assertRefused(
                operation, 400, "idempotency-key-missing", request(operation).header(KEY, " "), example(operation));
        for (var wrong : new String[] {"k".repeat(256), "a,b", "\"open", "a b"}) {
            assertRefused(
                    operation,
                    400,
                    "idempotency-key-invalid",
                    request(operation).header(KEY, wrong),
                    example(operation));
        }
        assertRefused(
                operation,
                400,
                "idempotency-key-invalid",
                request(operation).header(KEY, "a").header(KEY, "b"),
                example(operation));
        assertThat(TRACES.stored()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void whatCannotBeReadIsRefused(Operation operation) {
        var before = TRACES.stored();

        unreadable(example(operation)).forEach(bad -> {
            var answer = INTAKE.send(request(operation)
                    .header(KEY, UUID.randomUUID().toString())
                    .method(operation.method(), BodyPublishers.ofString(bad.body(), bad.bytesAs())));
            assertThat(answer.statusCode())
                    .as("%s: %s", bad.what(), answer.body())
                    .isEqualTo(bad.status());
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        });
        assertThat(TRACES.stored()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void onlyPlainJsonIsTaken(Operation operation) {
        var before = TRACES.stored();
        var key = UUID.randomUUID().toString();

        assertRefused(
                operation,
                415,
                "unsupported-media-type",
                request(operation).header(KEY, key).setHeader("Content-Type", "text/plain"),
                example(operation));
        assertRefused(
                operation,
                415,
                "unsupported-media-type",
                request(operation).header(KEY, key).header("Content-Encoding", "gzip"),
                example(operation));
        assertThat(TRACES.stored()).isEqualTo(before);
    }

    static Stream<Operation> keyed() {
        return API.operations()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !WITHOUT_KEY.contains(operation.path()));
    }

    static Stream<Operation> withBody() {
        return API.operations().filter(Operation::takesJson);
    }

    private static Stream<Bad> unreadable(String good) {
        return Stream.of(
                new Bad("empty", 400, ""),
                new Bad("blank", 400, " \n"),
                new Bad("truncated", 400, good.substring(0, good.length() - 1)),
                new Bad("trailing garbage", 400, good + "]"),
                new Bad("two documents", 400, good + good),
                new Bad("byte order mark", 400, "\uFEFF" + good),
                new Bad("duplicate key", 400, "{\"x\":1,\"x\":2}"),
                new Bad("depth of 21", 400, "{\"x\":" + "[".repeat(20) + "]".repeat(20) + "}"),
                new Bad("100,000 brackets", 400, "[".repeat(100_000)),
                new Bad("31 digits", 400, "{\"x\":" + "9".repeat(31) + "}"),
                new Bad("NaN", 400, "{\"x\":NaN}"),
                new Bad("Infinity", 400, "{\"x\":-Infinity}"),
                new Bad("exponent", 400, "{\"x\":1e400}"),
                new Bad("comment", 400, "/* */" + good),
                new Bad("single quotes", 400, "{'x':1}"),
                new Bad("invalid UTF-8", 400, "{\"\u00C3\":1}", StandardCharsets.ISO_8859_1),
                new Bad("UTF-16", 400, good, StandardCharsets.UTF_16),
                new Bad("over the limit", 413, "{\"x\":\"" + "x".repeat(262_144) + "\"}"),
                new Bad("unknown field", 422, "{\"status\":\"CLOSED\"}"),
                new Bad("lone surrogate", 422, "{\"text\":\"\\ud800\"}"),
                new Bad("a list", 422, "[]"),
                new Bad("null", 422, "null"));
    }

    private static String example(Operation operation) {
        return operation.examples().findFirst().orElseThrow().getValue().toString();
    }

    private static HttpRequest.Builder request(Operation operation) {
        return INTAKE.request(operation
                        .path()
                        .replace("{id}", COMPLAINT)
                        .replace("{tree}", "topics")
                        .replaceAll("\\{.*?}", UUID.randomUUID().toString()))
                .setHeader("Authorization", "Bearer " + INTAKE.signIn.token(Person.ADMIN))
                .setHeader("Content-Type", "application/json");
    }

    private static void assertRefused(
            Operation operation, int status, String type, HttpRequest.Builder request, String body) {
        var answer = INTAKE.send(request.method(operation.method(), BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).get("type").stringValue()).endsWith("/" + type);
    }

    /** A body, and how it is refused. */
    private record Bad(String what, int status, String body, Charset bytesAs) {

        Bad(String what, int status, String body) {
            this(what, status, body, StandardCharsets.UTF_8);
        }
    }
}
