package io.huiyin.intake.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.events.Party;
import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.CriteriaReader;
import io.huiyin.intake.export.Export;
import io.huiyin.intake.export.Export.End;
import io.huiyin.intake.export.Exports;
import io.huiyin.intake.export.Format;
import io.huiyin.intake.export.SendExport;
import io.huiyin.intake.export.Turns;
import io.huiyin.intake.export.Wording;
import io.huiyin.service.security.CurrentPerson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = """
            {"kind":"COMPLAINT","channel":"PHONE","summary":"=HYPERLINK(\\"http://evil\\")","severity":"HIGH","tags":["TAG"],
             "text":"@SUM(A1)\\nHe said \\"no\\", twice.","amountInDispute":{"amount":50.5,"currency":"CNY"},
             "customer":{"name":"王芳","phone":"13800138000","language":"zh-CN","zone":"Asia/Shanghai"}}""";

    private final RunningIntake intake = RunningIntake.get();
    private final Person zhou = new Person("exporter-" + UUID.randomUUID(), "Zhou Min", "supervisor");
    private final String tag = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSpreadsheetGetsEachComplaintInItsLanguageAndNoFormula() throws IOException {
        register(2);

        var answer = get("/complaints/export.csv?sort=OLDEST&tag=" + tag, "zh-CN");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"complaints-\\d{8}-\\d{6}\\.csv\"");
        assertThat(answer.headers().firstValue(Sending.ROWS)).contains("2");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).startsWith("\uFEFF投诉编号,状态,").contains("\r\n");
        var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.body().substring(1)))
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().toMap().values())
                .contains("已受理", "严重", "王芳", "'+8613800138000", "'=HYPERLINK(\"http://evil\")", "50.5", "CNY", tag)
                .contains("'@SUM(A1)\nHe said \"no\", twice.");
        assertThat(rows.getFirst().get("受理时间")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aProgramGetsOneObjectOnEachLine() {
        register(3);

        var answer = get("/complaints/export.jsonl?tag=" + tag, "en");

        var lines = answer.body().split("\n", -1);
        assertThat(lines).hasSize(4).endsWith("");
        var first = JSON.readTree(lines[0]);
        assertThat(first.at("/summary").stringValue()).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(first.at("/text").stringValue()).isEqualTo("@SUM(A1)\nHe said \"no\", twice.");
        assertThat(first.at("/status").stringValue()).isEqualTo("RECEIVED");
        assertThat(first.at("/customer/phone").stringValue()).isEqualTo("+8613800138000");
        assertThat(Instant.parse(first.at("/receivedAt").stringValue()))
                .isBefore(Instant.now().plusSeconds(1));
    }

    @Test
    void whatFindsNothingIsATableWithoutRows() {
        assertThat(get("/complaints/export.csv?tag=" + tag, "en").body().strip().lines())
                .hasSize(1);
        assertThat(get("/complaints/export.jsonl?tag=" + tag, "en").body()).isEmpty();
    }

    @Test
    void whoTookWhatIsOnRecord() {
        register(1);

        get("/complaints/export.jsonl?sort=DUE&tag=" + tag, "en");

        var latest = onRecord();
        assertThat(latest.at("/by/name").stringValue()).isEqualTo("Zhou Min");
        assertThat(latest.at("/format").stringValue()).isEqualTo("JSON_LINES");
        assertThat(latest.at("/parameters/tag").stringValue()).isEqualTo(tag);
        assertThat(latest.at("/total").intValue()).isEqualTo(1);
        assertThat(latest.at("/rows").intValue()).isEqualTo(1);
        assertThat(latest.at("/end").stringValue()).isEqualTo("COMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complaints/export.csv", "/complaints/export.jsonl"})
    void whoeverAsksForTheHeadAloneTakesNothingOut(String path) {
        register(1);

        try (var _ = intake.context.getBean(Turns.class).take(zhou.id()).orElseThrow()) {
            var head = intake.send(request(path + "?tag=" + tag, "en").HEAD());

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().firstValue(Sending.ROWS)).contains("1");
            assertThat(head.headers().firstValue("Content-Disposition")).isPresent();
            assertThat(intake.send(request(path + "?status=open", "en").HEAD()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(hadExports()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complaints/export.csv", "/complaints/export.jsonl", "/exports"})
    void anAgentTakesNothingOutAndDoesNotSeeWhoDid(String path) {
        assertThat(intake.get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=open", "cursor=x", "limit=5", "where=1", "q=%20...", "tag=a&tag=b"})
    void aParameterThatMeansNothingIsRefusedAndNothingLeaves(String query) {
        var refused = get("/complaints/export.csv?" + query, "en");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(hadExports()).isFalse();
    }

    @Test
    void aPersonRunsOneExportAtATimeAndTheNextIsToldWhenToComeAgain() {
        try (var _ = intake.context.getBean(Turns.class).take(zhou.id()).orElseThrow()) {
            var refused = get("/complaints/export.csv", "en");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat(refused.body()).contains("too-many-exports");
        }
        assertThat(get("/complaints/export.jsonl?tag=" + tag, "en").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverGoesAwayEndsIt() {
        register(3);

        assertThat(send(new Gone(), Duration.ofMinutes(1))).isEqualTo(End.LEFT);

        assertThat(onRecord().at("/end").stringValue()).isEqualTo("LEFT");
        assertThat(onRecord().at("/total").intValue()).isEqualTo(3);
    }

    @Test
    void oneThatTakesTooLongEnds() {
        register(3);

        assertThat(send(OutputStream.nullOutputStream(), Duration.ZERO)).isEqualTo(End.TOO_LONG);

        assertThat(onRecord().at("/end").stringValue()).isEqualTo("TOO_LONG");
        assertThat(onRecord().at("/rows").intValue()).isZero();
    }

    @Test
    void whatCameMeanwhileIsCountedAmongTheRowsOnRecord() {
        register(4);

        assertThat(send(OutputStream.nullOutputStream(), Duration.ofMinutes(1))).isEqualTo(End.COMPLETE);

        assertThat(onRecord().at("/total").intValue()).isEqualTo(3);
        assertThat(onRecord().at("/rows").intValue()).isEqualTo(4);
    }

    private End send(OutputStream target, Duration atMost) {
        var exports = intake.context.getBean(Exports.class);
        var person = new CurrentPerson(zhou.id(), zhou.name(), Set.of("supervisor"), List.of(), null);
        var criteria = intake.context.getBean(CriteriaReader.class).read(Map.of("tag", new String[] {tag}), person);
        var export = new Export(
                UUID.randomUUID().toString(),
                new Party(zhou.id(), zhou.name()),
                Instant.now(),
                Format.CSV,
                Map.of("tag", tag),
                3);
        exports.began(export);
        try (var found = intake.context.getBean(MongoComplaints.class).walk(criteria, person)) {
            return new SendExport(exports, InstantSource.system(), atMost).send(export, found, target, words());
        }
    }

    private static Wording words() {
        var texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return new LocalWording(texts, Locale.ROOT, ZoneOffset.UTC);
    }

    /** A connection that nobody reads from any more. */
    private static final class Gone extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            throw new IOException("gone");
        }
    }

    private void register(int number) {
        for (int n = 0; n < number; n++) {
            assertThat(intake.post("/complaints", BODY.replace("TAG", tag)).statusCode())
                    .isEqualTo(201);
        }
    }

    private JsonNode onRecord() {
        for (var export : json(get("/exports", "en")).at("/items")) {
            if (export.at("/by/id").stringValue().equals(zhou.id())) {
                return export;
            }
        }
        throw new AssertionError("nothing on record");
    }

    private boolean hadExports() {
        return json(get("/exports", "en")).at("/items").values().stream()
                .anyMatch(export -> export.at("/by/id").stringValue().equals(zhou.id()));
    }

    private HttpResponse<String> get(String path, String language) {
        return intake.send(request(path, language));
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create(intake.address() + path))
                .header("Authorization", "Bearer " + intake.signIn.token(zhou))
                .header("Accept-Language", language);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
