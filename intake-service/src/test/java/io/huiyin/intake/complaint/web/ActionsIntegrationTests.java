package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.complaint.mongo.ComplaintIndexes;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do about a complaint, through the API. */
class ActionsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private final String tomorrow = Instant.now()
            .plus(1, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    private final RunningIntake intake = RunningIntake.get();

    @Test
    void aComplaintLivesFromReceiptToTheLessonLearntOfIt() {
        var id = register("HIGH");

        assertDone(post(id, "questions", "{\"question\":\"Which counter?\"}"), "WAITING_FOR_CUSTOMER");
        assertDone(post(id, "answers", "{\"answer\":\"三号柜台\"}"), "IN_PROGRESS");
        assertDone(
                post(id, "promises", "{\"what\":\"a call\",\"dueAt\":\"%s\"}".formatted(intake.feasible(id))),
                "IN_PROGRESS");
        assertDone(post(id, "proposals", "{\"text\":\"We pay it back.\"}"), "PROPOSED");
        var proposal = see(id).at("/work/proposal/id").stringValue();
        assertDone(
                post(id, "proposals/" + proposal + "/decline", "{\"reason\":\"an apology as well\"}"), "IN_PROGRESS");
        assertDone(post(id, "proposals", "{\"text\":\"We pay it back and are sorry.\"}"), "PROPOSED");
        proposal = see(id).at("/work/proposal/id").stringValue();
        assertDone(post(id, "proposals/" + proposal + "/acceptance", ""), "RESOLVED");

        var early = post(id, "closing", "{}");
        assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
        assertThat(json(early).at("/type").stringValue()).endsWith("/promises-open");

        var promise = see(id).at("/work/promises/0/id").stringValue();
        assertDone(post(id, "promises/" + promise + "/keeping", ""), "RESOLVED");
        var bare = post(id, "closing", "{\"gap\":\"PHARMACY\"}");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(json(bare).at("/errors").valueStream().map(error -> error.toString()))
                .anyMatch(error -> error.contains("/rootCause"))
                .anyMatch(error -> error.contains("/correctiveAction"))
                .anyMatch(error -> error.contains("/correctiveActionDueAt"));
        assertDone(
                post(
                        id,
                        "closing",
                        "{\"gap\":\"PHARMACY\",\"rootCause\":\"not counted\",\"correctiveAction\":\"count aloud\",\"correctiveActionDueAt\":\"%s\"}"
                                .formatted(tomorrow)),
                "CLOSED");
        assertDone(post(id, "reopening", "{\"reason\":\"款项未到账\"}"), "IN_PROGRESS");
        assertDone(post(id, "withdrawal", "{}"), "WITHDRAWN");
    }

    @Test
    void moreThanAnAgentMayGrantWaitsForASupervisor() {
        var id = register("NORMAL");
        var generous = "{\"text\":\"We pay 500.\",\"compensation\":{\"amount\":500,\"currency\":\"CNY\"}}";

        assertThat(post(id, "resolution", generous).statusCode()).isEqualTo(422);
        assertDone(post(id, "proposals", generous), "RECEIVED");
        var waiting = see(id).at("/work/awaitingApproval/id").stringValue();

        assertThat(post(id, "proposals/" + waiting + "/approval", "").statusCode())
                .isEqualTo(403);
        var approved = intake.send(intake.request("/complaints/" + id + "/proposals/" + waiting + "/approval")
                .setHeader("Authorization", "Bearer " + intake.signIn.token(Person.ZHOU_MIN))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody()));
        assertDone(approved, "PROPOSED");
        assertThat(see(id).at("/work/proposal/approvedBy/name").stringValue()).isEqualTo("Zhou Min");
    }

    @Test
    void aBareRefusalIsNotProposed() {
        var bare = post(register("NORMAL"), "proposals", "{\"text\":\"No.\",\"refusal\":true}");

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("/apology", "/alternatives");
    }

    @Test
    void theLaterOfTwoGoesOnUnderTheEarlier() {
        var earlier = register("NORMAL");
        var later = register("NORMAL");

        var wrongWay = post(earlier, "merging", "{\"into\":\"%s\"}".formatted(later));
        assertThat(wrongWay.statusCode()).isEqualTo(422);
        assertThat(see(later).at("/work/links")).isEmpty();

        var key = UUID.randomUUID().toString();
        var body = "{\"into\":\"%s\"}".formatted(earlier);
        var merged = intake.post("/complaints/" + later + "/merging", key, body);
        assertDone(merged, "MERGED");
        assertThat(intake.post("/complaints/" + later + "/merging", key, body).body())
                .isEqualTo(merged.body());
        assertThat(see(later).at("/work/mergedInto/id").stringValue()).isEqualTo(earlier);
        assertThat(see(earlier).at("/work/links/0/relation").stringValue()).isEqualTo("DUPLICATE");
        assertThat(post(later, "notes", "{\"text\":\"too late\"}").statusCode()).isEqualTo(409);
    }

    @Test
    void linksAreKeptOnBothSides() {
        var one = register("NORMAL");
        var other = register("NORMAL");

        assertDone(post(one, "links", "{\"to\":\"%s\"}".formatted(other)), "RECEIVED");

        assertThat(see(other).at("/work/links/0/to/id").stringValue()).isEqualTo(one);
        assertThat(post(one, "links", "{\"to\":\"%s\"}".formatted(one)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoWritesOnAnOldVersionIsToldWhatHappenedSince() {
        var id = register("NORMAL");
        var first = on(1, id, "classification", "{\"severity\":\"HIGH\",\"product\":\"Card\",\"tags\":[\"elderly\"]}");
        assertDone(first, "RECEIVED");

        var stale = on(1, id, "classification", "{\"severity\":\"LOW\"}");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(stale).at("/changes")).hasSize(1);
        assertThat(json(stale).at("/changes/0/data/after/severity").stringValue())
                .isEqualTo("HIGH");
        assertThat(see(id).at("/facts/classification/severity").stringValue()).isEqualTo("HIGH");
    }

    @Test
    void aCorrectedCustomerIsFoundByTheNewName() {
        var id = register("NORMAL");
        assertDone(on(1, id, "customer", "{\"name\":\"欧阳修远\",\"email\":\"xiu@example.org\"}"), "RECEIVED");

        assertThat(see(id).at("/facts/customer/email").stringValue()).isEqualTo("xiu@example.org");
        assertThat(intake.get("/complaints?q=" + URLEncoder.encode("欧阳修远", StandardCharsets.UTF_8))
                        .body())
                .contains(id);
    }

    @Test
    void whoPutsSomethingInThePlaceOfSomethingElseSaysOfWhichVersion() {
        var id = register("NORMAL");

        for (var action : List.of("classification", "customer")) {
            var blind = post(id, action, action.equals("customer") ? "{\"name\":\"Wu\"}" : "{\"severity\":\"LOW\"}");
            assertThat(blind.statusCode()).as(blind.body()).isEqualTo(428);
            assertThat(json(blind).at("/type").stringValue()).endsWith("/version-missing");
        }
        assertThat(see(id).at("/version").intValue()).isEqualTo(1);
    }

    @Test
    void aCorrectionSentAgainIsTheSameCorrection() {
        var id = register("NORMAL");
        var key = UUID.randomUUID().toString();
        var first = on(1, id, "customer", "{\"name\":\"Wu\"}", key);
        assertDone(on(2, id, "customer", "{\"name\":\"Wu\",\"language\":\"fr\"}"), "RECEIVED");

        assertThat(on(1, id, "customer", "{\"name\":\"Wu\"}", key).body()).isEqualTo(first.body());
        assertThat(see(id).at("/facts/customer/language").stringValue()).isEqualTo("fr");
    }

    @Test
    void nothingIsMergedIntoWhatIsOver() {
        var earlier = register("NORMAL");
        var later = register("NORMAL");
        assertDone(post(earlier, "withdrawal", "{}"), "WITHDRAWN");

        var refused = post(later, "merging", "{\"into\":\"%s\"}".formatted(earlier));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"/into\"");
        assertThat(see(later).at("/status").stringValue()).isEqualTo("RECEIVED");
        assertThat(post(later, "merging", "{\"into\":\"1-1-1-1-1\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aDocumentFromBeforeThereWasAnythingElseToDoIsRead() {
        var id = register("NORMAL");
        var documents = intake.context.getBean(MongoDatabase.class).getCollection("complaints");
        documents.updateOne(
                Filters.eq("_id", id),
                Updates.combine(
                        Updates.unset("state.complaint.work"), Updates.set("state.complaint.status", "REGISTERED")));

        new ComplaintIndexes().migrate(intake.context.getBean(MongoDatabase.class));

        assertThat(see(id).at("/status").stringValue()).isEqualTo("RECEIVED");
        assertThat(see(id).at("/work/promises")).isEmpty();
        assertDone(
                post(id, "promises", "{\"what\":\"a call\",\"dueAt\":\"%s\"}".formatted(intake.feasible(id))),
                "RECEIVED");
    }

    private HttpResponse<String> on(int version, String id, String action, String body) {
        return on(version, id, action, body, UUID.randomUUID().toString());
    }

    private HttpResponse<String> on(int version, String id, String action, String body, String key) {
        return intake.send(intake.request("/complaints/" + id + "/" + action)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(body)));
    }

    private String register(String severity) {
        var answer = intake.post("/complaints", """
                {"kind":"COMPLAINT","channel":"PHONE","summary":"Short-changed","text":"50 yuan too little",
                 "severity":"%s","customer":{"name":"王芳","phone":"13800138000"},
                 "concerns":{"unit":{"id":"u-3","name":"Counter 3"}}}
                """.formatted(severity));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("id").stringValue();
    }

    private HttpResponse<String> post(String id, String action, String body) {
        return intake.post("/complaints/" + id + "/" + action, body);
    }

    private JsonNode see(String id) {
        return json(intake.get("/complaints/" + id));
    }

    private static void assertDone(HttpResponse<String> answer, String status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(json(answer).at("/status").stringValue()).isEqualTo(status);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
