package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of bad input, line by line, as bytes on a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIntegrationTests {

    private static final String SUBJECT = "\"subject\":\"Short-changed\"";

    @SuppressWarnings("NullAway.Init")
    private RunningDemo demo;

    @BeforeAll
    void start() {
        demo = new RunningDemo();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Line(String name, byte[] body, int status, String pointer, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Line malformed(String name, byte[] body) {
        return new Line(name, body, 400, "", "");
    }

    static Line malformed(String name, String body) {
        return malformed(name, utf8(body));
    }

    static Line wrong(String name, String fields, String pointer, String code) {
        return new Line(name, utf8("{" + SUBJECT + "," + fields + "}"), 422, pointer, code);
    }

    static Line wrongSubject(String name, String subject, String code) {
        return new Line(name, utf8("{\"subject\":" + subject + "}"), 422, "/subject", code);
    }

    static Stream<Line> refused() {
        return Stream.of(
                malformed("empty body", ""),
                malformed("blank body", " \n"),
                malformed("truncated body", "{" + SUBJECT),
                malformed("trailing token", "{" + SUBJECT + "} {}"),
                malformed("trailing comma", "{" + SUBJECT + ",}"),
                malformed("comment", "{" + SUBJECT + "/* */}"),
                malformed("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}),
                malformed("overlong UTF-8", new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'}),
                malformed(
                        "surrogate in UTF-8",
                        new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'}),
                malformed("UTF-16", ("{" + SUBJECT + "}").getBytes(StandardCharsets.UTF_16)),
                malformed("UTF-16LE without mark", ("{" + SUBJECT + "}").getBytes(StandardCharsets.UTF_16LE)),
                malformed("GBK", "{\"subject\":\"少找五十元\"}".getBytes(Charset.forName("GBK"))),
                malformed("byte order mark", "\uFEFF{" + SUBJECT + "}"),
                malformed("duplicate key", "{" + SUBJECT + "," + SUBJECT + "}"),
                malformed("duplicate key below", "{" + SUBJECT + ",\"part\":{\"name\":\"a\",\"name\":\"b\"}}"),
                malformed("depth 21", "{" + SUBJECT + ",\"part\":" + "[".repeat(20) + "]".repeat(20) + "}"),
                malformed("100,000 brackets", "[".repeat(100_000)),
                malformed("number of 10,000 digits", "{\"count\":" + "9".repeat(10_000) + "}"),
                malformed("number of 31 digits", "{\"count\":" + "9".repeat(31) + "}"),
                malformed("1e400", "{\"count\":1e400}"),
                malformed("1e999999999999", "{\"count\":1e999999999999}"),
                malformed("1e-400", "{\"count\":1e-400}"),
                malformed("NaN", "{\"count\":NaN}"),
                malformed("Infinity", "{\"count\":-Infinity}"),
                malformed("raw control character", "{\"subject\":\"a\u0001b\"}"),
                new Line("body over the limit", utf8("{\"story\":\"" + "x".repeat(256 * 1024) + "\"}"), 413, "", ""),
                new Line("null body", utf8("null"), 422, "", "type.object"),
                new Line("array for the body", utf8("[]"), 422, "", "type.object"),
                wrongSubject("lone surrogate", "\"a\\uD800b\"", "broken-text"),
                wrongSubject("NUL", "\"a\\u0000b\"", "control-character"),
                wrongSubject("C0 control", "\"a\\u0007b\"", "control-character"),
                wrongSubject("C1 control", "\"a\\u009Bb\"", "control-character"),
                wrongSubject("CR LF in a line", "\"a\\r\\nBcc: b\"", "line-break"),
                wrongSubject("line break at the end of a line", "\"a\\n\"", "line-break"),
                wrongSubject("line separator", "\"a\\u2028b\"", "line-break"),
                wrongSubject("direction override", "\"a\\u202Eb\"", "direction-override"),
                wrongSubject("null for a required text", "null", "required"),
                wrongSubject("blank", "\" \"", "required"),
                wrongSubject("ideographic space", "\"\\u3000\"", "required"),
                wrongSubject("zero width", "\"\\u200B\\uFEFF\"", "required"),
                wrongSubject("21 code points", "\"" + "😀".repeat(21) + "\"", "too-long"),
                wrongSubject("number for a text", "5", "type.text"),
                wrongSubject("object for a text", "{\"$ne\":\"\"}", "type.text"),
                new Line("missing required text", utf8("{}"), 422, "/subject", "required"),
                wrong("text over the limit", "\"story\":\"" + "x".repeat(20_001) + "\"", "/story", "too-long"),
                wrong("NUL in a long text", "\"story\":\"a\\u0000\"", "/story", "control-character"),
                wrong("1.5 for an integer", "\"count\":1.5", "/count", "whole-number"),
                wrong("text for a number", "\"count\":\"1\"", "/count", "type.number"),
                wrong("number out of range", "\"count\":10", "/count", "out-of-range"),
                wrong("array for an object", "\"part\":[]", "/part", "type.object"),
                wrong("object for an array", "\"tags\":{}", "/tags", "type.array"),
                wrong("unknown field", "\"ownerId\":\"mei\"", "/ownerId", "unknown-field"),
                wrong("unknown field below", "\"part\":{\"role\":\"admin\"}", "/part/role", "unknown-field"),
                wrong("name with a dollar", "\"$where\":\"1\"", "/$where", "unknown-field"),
                wrong("name with a dot", "\"part.name\":\"1\"", "/part.name", "unknown-field"),
                wrong("name with a slash", "\"a/b~c\":\"1\"", "/a~1b~0c", "unknown-field"),
                wrong("unknown enum", "\"kind\":\"ORDER\"", "/kind", "unknown-value"),
                wrong("enum in wrong case", "\"kind\":\"complaint\"", "/kind", "unknown-value"),
                wrong("enum by number", "\"kind\":0", "/kind", "type.text"),
                wrong("e-mail without @", "\"email\":\"a.example.org\"", "/email", "email"),
                wrong("e-mail with two @", "\"email\":\"a@b@example.org\"", "/email", "email"),
                wrong("e-mail over 254", "\"email\":\"a@" + "b.".repeat(126) + "org\"", "/email", "email"),
                wrong("e-mail with display name", "\"email\":\"A <a@example.org>\"", "/email", "email"),
                wrong("e-mail with line break", "\"email\":\"a@example.org\\r\\nX: y\"", "/email", "line-break"),
                wrong("mainland mobile with 10 digits", "\"phone\":\"1380013800\"", "/phone", "phone"),
                wrong("mainland mobile with 12 digits", "\"phone\":\"138001380001\"", "/phone", "phone"),
                wrong("letters in a phone number", "\"phone\":\"1800FLOWERS\"", "/phone", "phone"),
                wrong("date that is none", "\"on\":\"2025-02-30\"", "/on", "date"),
                wrong("year of nine digits", "\"on\":\"+999999999-12-31\"", "/on", "date"),
                wrong("year before Christ", "\"on\":\"-0044-03-15\"", "/on", "date"),
                wrong("time in a year of nine digits", "\"at\":\"+999999999-12-31T00:00:00Z\"", "/at", "instant"),
                wrong("time without offset", "\"at\":\"2025-02-03T10:00:00\"", "/at", "instant"),
                wrong("unknown zone", "\"zone\":\"Asia/Peking\"", "/zone", "time-zone"),
                wrong("offset as zone", "\"zone\":\"+08:00\"", "/zone", "time-zone"),
                wrong("unknown currency", "\"currency\":\"yuan\"", "/currency", "currency"),
                wrong("10,001 tags", "\"tags\":[" + "\"a\",".repeat(10_000) + "\"a\"]", "/tags", "too-many"),
                wrong("long tag", "\"tags\":[\"a\",\"01234567890\"]", "/tags/1", "too-long"),
                wrong("null tag", "\"tags\":[null]", "/tags/0", "required"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(Line line) {
        var response = demo.send(demo.posting(line.body()));

        assertThat(response.statusCode()).isEqualTo(line.status());
        assertProblem(response);
        if (line.status() == 422) {
            var errors = RunningDemo.json(response).get("errors");
            assertThat(errors.size()).isEqualTo(1);
            assertThat(errors.get(0).get("pointer").stringValue()).isEqualTo(line.pointer());
            assertThat(errors.get(0).get("code").stringValue()).isEqualTo(line.code());
            assertThat(errors.get(0).get("detail").stringValue()).isNotEqualTo(line.code());
        }
    }

    record Good(String name, String fields, String member, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Good> accepted() {
        return Stream.of(
                new Good("emoji, extension B, joined emoji", "\"story\":\"😀𠀀👨‍👩‍👧\"", "story", "😀𠀀👨‍👩‍👧"),
                new Good("escaped surrogate pair", "\"story\":\"\\uD83D\\uDE00\"", "story", "😀"),
                new Good("script", "\"story\":\"<script>alert(1)</script>\"", "story", "<script>alert(1)</script>"),
                new Good("formula", "\"story\":\"=HYPERLINK(1)\"", "story", "=HYPERLINK(1)"),
                new Good("templates", "\"story\":\"${jndi:x}#{T(a)}{{7*7}}\"", "story", "${jndi:x}#{T(a)}{{7*7}}"),
                new Good("line breaks and tabs", "\"story\":\"a\\r\\n\\tb\"", "story", "a\r\n\tb"),
                new Good("override in a long text", "\"story\":\"a\\u202Eb\"", "story", "a\u202Eb"),
                new Good(
                        "20,000 code points",
                        "\"story\":\"" + "😀".repeat(20_000) + "\"",
                        "story",
                        "😀".repeat(20_000)),
                new Good("depth 2", "\"part\":{\"name\":\"a\"}", "subject", "Short-changed"),
                new Good("2.0 for an integer", "\"count\":2.0", "subject", "Short-changed"),
                new Good("mobile", "\"phone\":\"13800138000\"", "phone", "+8613800138000"),
                new Good("mobile with code", "\"phone\":\"+86 138 0013 8000\"", "phone", "+8613800138000"),
                new Good("Hong Kong", "\"phone\":\"91234567\",\"region\":\"HK\"", "phone", "+85291234567"),
                new Good("Taiwan", "\"phone\":\"0912345678\",\"region\":\"TW\"", "phone", "+886912345678"),
                new Good("e-mail with tag", "\"email\":\"a+b@example.org\"", "email", "a+b@example.org"),
                new Good("e-mail in China", "\"email\":\"a@例子.中国\"", "email", "a@例子.中国"),
                new Good("time with offset", "\"at\":\"2025-02-03T10:00:00+08:00\"", "subject", "Short-changed"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAccepted(Good line) {
        var response = demo.send(demo.posting(utf8("{" + SUBJECT + "," + line.fields() + "}")));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(RunningDemo.json(response).get(line.member()).stringValue()).isEqualTo(line.expected());
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheLanguageOfTheCaller() {
        var response = demo.send(demo.posting(utf8("{\"count\":\"x\",\"kind\":1,\"part\":{\"a\":1},\"tags\":[1]}"))
                .header("Accept-Language", "zh-HK,en;q=0.5"));

        var problem = RunningDemo.json(response);
        assertThat(problem.get("title").stringValue()).isEqualTo("部分欄位有誤");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").stringValue()))
                .containsExactlyInAnyOrder("/subject", "/count", "/kind", "/part/a", "/tags/0");
        assertThat(response.body()).contains("必填");
    }

    @Test
    void aChunkedBodyOverTheLimitIsTooLarge() {
        var endless = new ByteArrayInputStream(utf8("{\"story\":\"" + "x".repeat(300_000)));

        var response = demo.send(demo.posting(new byte[0]).POST(BodyPublishers.ofInputStream(() -> endless)));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    static List<List<String>> mediaTypes() {
        return Stream.of(
                        "",
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "application/vnd.x+json",
                        "nonsense",
                        "*/*")
                .map(List::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mediaTypes")
    void onlyJsonIsTaken(List<String> type) {
        var request = demo.asAgent("/things").POST(BodyPublishers.ofString("{" + SUBJECT + "}"));
        type.stream().filter(name -> !name.isEmpty()).forEach(name -> request.header("Content-Type", name));

        var response = demo.send(request);

        assertThat(response.statusCode()).isEqualTo(415);
        assertProblem(response);
    }

    @Test
    void aCompressedBodyIsNotTaken() {
        var response = demo.send(demo.posting(new byte[] {31, -117, 8}).header("Content-Encoding", "gzip"));

        assertThat(response.statusCode()).isEqualTo(415);
        assertProblem(response);
    }

    @Test
    void anIdempotencyKeyIsOneHeaderOfReasonableLength() {
        assertThat(keyed()).isEqualTo(400);
        assertThat(keyed("")).isEqualTo(400);
        assertThat(keyed("k".repeat(300))).isEqualTo(400);
        assertThat(keyed("a", "b")).isEqualTo(400);
        assertThat(keyed("a, b")).isEqualTo(400);
        assertThat(keyed("a")).isEqualTo(200);
        assertThat(keyed("\"a b\"")).isEqualTo(200);
        assertThat(keyed("k".repeat(255))).isEqualTo(200);
    }

    private int keyed(String... keys) {
        var request = demo.asAgent("/things/keyed").POST(BodyPublishers.noBody());
        for (var key : keys) {
            request.header("Idempotency-Key", key);
        }
        return demo.send(request).statusCode();
    }

    @Test
    void aMalformedIdInThePathIsNotFound() {
        var response = demo.send(demo.asAgent("/things/1'--".replace("'", "%27")));

        assertThat(response.statusCode()).isEqualTo(404);
        assertProblem(response);
    }

    @Test
    void aMalformedParameterIsNamed() {
        var response = demo.send(demo.asAgent("/things/0190a3c0-0000-7000-8000-000000000000?limit=many"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"parameter\":\"limit\"").doesNotContain("many");
    }

    @Test
    void theWrongMethodAndAnUnwantedFormatAreProblemsToo() {
        var method = demo.send(demo.asAgent("/things").DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("POST");
        assertProblem(method);

        var format = demo.send(demo.asAgent("/me").header("Accept", "image/png"));
        assertThat(format.statusCode()).isEqualTo(406);
        assertProblem(format);
    }

    @Test
    void aBugAnswersWithAnIncidentAndNothingOfTheInside() {
        var response = demo.send(demo.asAgent("/broken"));

        assertThat(response.statusCode()).isEqualTo(500);
        assertProblem(response);
        assertThat(response.body()).doesNotContain("secret").contains("\"incident\":\"");
    }

    @Test
    void aRequestThatIsNotHttpGetsNoHtml() {
        for (var request : List.of(
                "GARBAGE\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /a|b<> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /me/..;/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /me HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /me HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: " + "x".repeat(40_000) + "\r\n\r\n")) {
            var answer = demo.raw(request);

            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("<html")
                    .doesNotContain("tomcat")
                    .doesNotContain("exception");
        }
    }

    @Test
    void twentyLevelsAreStillRead() {
        var nested = IntStream.range(0, 19).mapToObj(_ -> "[").collect(java.util.stream.Collectors.joining());

        var response = demo.send(demo.posting(utf8("{" + SUBJECT + ",\"part\":" + nested + "]".repeat(19) + "}")));

        assertThat(response.statusCode()).isEqualTo(422);
    }

    private static void assertProblem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = RunningDemo.json(response);
        assertThat(problem.get("type").stringValue()).startsWith("https://huiyin.example/problems/");
        assertThat(problem.get("status").intValue()).isEqualTo(response.statusCode());
        assertThat(problem.get("title").stringValue()).isNotBlank();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
