package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.promise.OpenPromises;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeasibilityIntegrationTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = """
            {"kind":"COMPLAINT","channel":"PHONE","summary":"Call me back","text":"Please call me back.","severity":"NORMAL",
             "product":"Counter service","region":"CN-GD","customer":{"name":"王芳","phone":"13800138000"}}
            """;

    private final RunningIntake intake = RunningIntake.get();

    @Test
    void whatCannotBeKeptIsToldWithTheEarliestTimeThatCan() {
        var id = registered();

        var over = json("/promises/feasible?complaint=" + id + "&due=2024-02-12T10:00:00%2B08:00");
        var earliest = over.at("/earliest").stringValue();
        var offered = json("/promises/feasible?complaint=" + id + "&due=" + earliest);

        assertThat(over.at("/feasible").booleanValue()).isFalse();
        assertThat(over.at("/reasons/0/code").stringValue()).isEqualTo("promise-too-soon");
        assertThat(over.at("/reasons/0/text").stringValue()).isEqualTo("too little working time is left");
        assertThat(Instant.parse(earliest)).isAfter(Instant.now());
        assertThat(offered.at("/feasible").booleanValue()).as(earliest).isTrue();
        assertThat(offered.has("earliest")).isFalse();
    }

    @Test
    void aReasonIsInTheLanguageOfTheCaller() {
        var id = registered();

        var far = json("/promises/feasible?lang=zh-TW&complaint=" + id + "&due=2999-01-01T10:00:00Z");

        assertThat(far.at("/reasons/0/text").stringValue()).isEqualTo("超出可承諾的期限");
    }

    @Test
    void aPromiseThatCannotBeKeptIsRefusedWithTheEarliestTimeThatCan() {
        var id = registered();
        var night = LocalDate.now(SHANGHAI)
                .plusDays(3)
                .atTime(3, 0)
                .atZone(SHANGHAI)
                .toInstant();

        var refused = intake.post("/complaints/" + id + "/promises", promiseBody(night));
        var earliest = read(refused.body()).at("/earliest").stringValue();
        var made = intake.post("/complaints/" + id + "/promises", promiseBody(Instant.parse(earliest)));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(read(refused.body()).at("/errors/0/pointer").stringValue()).isEqualTo("/dueAt");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(read(intake.get("/complaints/" + id).body()).at("/work/promises"))
                .hasSize(1);
    }

    @Test
    void whatIsOverOrFarAwayIsRefusedInTheSameWay() {
        var id = registered();

        var over = intake.post("/complaints/" + id + "/promises", promiseBody(Instant.EPOCH));
        var far = intake.post("/complaints/" + id + "/promises", promiseBody(Instant.parse("2999-01-01T10:00:00Z")));

        assertThat(read(over.body()).at("/errors/0/code").stringValue()).isEqualTo("promise-too-soon");
        assertThat(read(far.body()).at("/errors/0/code").stringValue()).isEqualTo("promise-too-far");
        assertThat(read(over.body()).at("/earliest").stringValue()).isNotEmpty();
        assertThat(read(far.body()).at("/earliest").stringValue()).isNotEmpty();
    }

    private static String promiseBody(Instant due) {
        return "{\"what\":\"a call\",\"dueAt\":\"" + due + "\"}";
    }

    @Test
    void whatCannotBeReadIsToldByItsParameter() {
        var missing = intake.get("/promises/feasible");
        var malformed = intake.get("/promises/feasible?complaint=x&due=2026-02-30T10:00:00Z");
        var local = intake.get("/promises/feasible?complaint=" + UUID.randomUUID() + "&due=2026-03-05T10:00:00");
        var unknown = intake.get("/promises/feasible?complaint=" + UUID.randomUUID() + "&due=2026-03-05T10:00:00Z");

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("complaint", "due");
        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(local.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhatTheTeamStillHasToKeepInThatTimeIsCounted() {
        var from = Instant.now().truncatedTo(ChronoUnit.DAYS);
        var team = "team-" + UUID.randomUUID();
        promises(
                team,
                promise(from, "OPEN"),
                promise(from.plusSeconds(60), "KEPT"),
                promise(from.minusMillis(1), "OPEN"));
        promises(team, promise(from.plusSeconds(3_600), "OPEN"), promise(from.plusSeconds(3_599), "BROKEN"));
        promises("other-" + team, promise(from, "OPEN"));
        registered();

        var due = intake.context.getBean(OpenPromises.class).dueBetween(team, from, from.plusSeconds(3_600));

        assertThat(due).containsExactlyInAnyOrder(from, from.plusSeconds(3_599));
    }

    /** Promises of a complaint that the team owns, as they lie in the store. */
    private void promises(String team, Document... promises) {
        intake.context
                .getBean(MongoDatabase.class)
                .getCollection(MongoComplaints.COLLECTION)
                .updateOne(
                        Filters.eq("_id", registered()),
                        Updates.combine(
                                Updates.set(
                                        "state.complaint.ownership.team",
                                        new Document("id", team).append("name", team)),
                                Updates.set(
                                        "state.complaint.work.promises",
                                        Stream.of(promises).toList())));
    }

    private static Document promise(Instant due, String state) {
        return new Document("id", UUID.randomUUID().toString())
                .append("dueAt", Date.from(due))
                .append("state", state);
    }

    private String registered() {
        return read(intake.post("/complaints", BODY).body()).at("/id").stringValue();
    }

    private JsonNode json(String path) {
        var answer = intake.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private static JsonNode read(String body) {
        return JSON.readTree(body);
    }
}
