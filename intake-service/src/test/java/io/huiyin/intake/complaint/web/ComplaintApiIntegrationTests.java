package io.huiyin.intake.complaint.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.SayAs;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComplaintApiIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = """
            {"kind":"COMPLAINT","channel":"PHONE","summary":"Short-changed 50 yuan","text":"They gave me 50 yuan too little.",
             "severity":"NORMAL","product":"Counter service","region":"CN-GD",
             "customer":{"name":"王芳","phone":"13800138000","language":"zh-CN","zone":"Asia/Shanghai"}}
            """;

    private final RunningIntake intake = RunningIntake.get();

    @Test
    void aComplaintIsRegisteredAndFoundByIdAndByReference() {
        var answer = intake.post("/complaints", BODY);
        var registered = json(answer);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/complaints/" + registered.get("id").stringValue());
        assertThat(registered.at("/status").stringValue()).isEqualTo("RECEIVED");
        assertThat(registered.at("/firstReceiver/name").stringValue()).isEqualTo("Lin Yue");

        var found = intake.get("/complaints/" + registered.get("id").stringValue());
        var complaint = json(found);
        assertThat(found.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(complaint.at("/facts/customer/phone").stringValue()).isEqualTo("+8613800138000");
        assertThat(complaint.at("/timeline/0/type").stringValue()).isEqualTo("complaint.registered.v1");
        assertThat(complaint.at("/timeline/0/data/summary").stringValue()).isEqualTo("Short-changed 50 yuan");

        var reference = registered.get("reference").stringValue();
        for (var typed : List.of(reference, reference.replace("-", ""), reference.replace("-", "%20"))) {
            assertThat(json(intake.get("/complaints/by-reference/" + typed)).at("/id"))
                    .isEqualTo(registered.at("/id"));
        }
    }

    @Test
    void aMistypedReferenceIsToldApartFromAnUnknownOne() {
        var unknown = json(intake.get("/complaints/by-reference/000-000-572-4"));
        var mistyped = json(intake.get("/complaints/by-reference/000-000-572-3"));

        assertThat(unknown.at("/type").stringValue()).endsWith("/not-found");
        assertThat(mistyped.at("/type").stringValue()).endsWith("/reference-mistyped");
        assertThat(mistyped.at("/status").intValue()).isEqualTo(404);
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        var key = UUID.randomUUID().toString();
        var first = intake.post("/complaints", key, BODY);
        var again = intake.post("/complaints", key, BODY.replace("\n", " "));
        var other = intake.post("/complaints", key, BODY.replace("50 yuan", "51 yuan"));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).at("/type").stringValue()).endsWith("/idempotency-key-reused");
    }

    @Test
    void theSameKeyAtTheSameTimeMakesOneComplaint() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<HttpResponse<String>> post = () -> intake.post("/complaints", key, BODY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(8, post));
            var bodies = answers.stream()
                    .map(answer -> answer.resultNow().body())
                    .distinct()
                    .toList();

            assertThat(bodies).hasSize(1);
        }
        var id = json(intake.post("/complaints", key, BODY)).get("id").stringValue();
        assertThat(json(intake.get("/complaints/" + id)).get("timeline")).hasSize(1);
    }

    @Test
    void theTimelineTellsWhatAllServicesSaid() {
        var id = register();
        SayAs.source(Source.ROUTING, intake.broker)
                .say(
                        id,
                        1,
                        new OwnershipAccepted("o", new Party("mortgage", "Mortgage"), new Party("mei", "Mei"), true));

        await().untilAsserted(() -> assertThat(json(intake.get("/complaints/" + id))
                        .at("/ownership/owner/id")
                        .asString())
                .isEqualTo("mei"));

        intake.post("/complaints/" + id + "/notes", "{\"text\":\"called back\"}");
        intake.post("/complaints/" + id + "/contacts", "{\"channel\":\"PHONE\",\"reached\":true}");
        intake.post("/complaints/" + id + "/resolution", "{\"text\":\"paid\"}");
        var complaint = json(intake.get("/complaints/" + id));

        assertThat(complaint.at("/status").stringValue()).isEqualTo("RESOLVED");
        assertThat(complaint
                        .at("/timeline")
                        .valueStream()
                        .map(entry -> entry.at("/type").stringValue()))
                .containsExactlyInAnyOrder(
                        "complaint.registered.v1",
                        "ownership.accepted.v1",
                        "note.added.v1",
                        "customer.contacted.v1",
                        "complaint.resolved.v1");
    }

    @Test
    void ofManyWhoWriteAtOnceEachEntersTheTimelineOnceInItsPlace() throws Exception {
        var id = register();
        Callable<Integer> note =
                () -> intake.post("/complaints/" + id + "/notes", "{\"text\":\"" + UUID.randomUUID() + "\"}")
                        .statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Collections.nCopies(8, note));
            assertThat(statuses)
                    .allSatisfy(status -> assertThat(status.resultNow()).isEqualTo(201));
        }
        var timeline = json(intake.get("/complaints/" + id)).get("timeline");

        assertThat(timeline.valueStream().map(entry -> entry.get("sequence").longValue()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 9).boxed().toList());
        assertThat(timeline.valueStream()
                        .skip(1)
                        .map(entry -> entry.at("/data/text").stringValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void resolvingTwiceIsRefusedWithWhatIsAllowed() {
        var id = register();
        var key = UUID.randomUUID().toString();
        var first = intake.post("/complaints/" + id + "/resolution", key, "{\"text\":\"paid\"}");
        var second = intake.post("/complaints/" + id + "/resolution", "{\"text\":\"paid\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).at("/allowed").valueStream().map(JsonNode::stringValue))
                .contains("ADD_NOTE", "CLOSE", "REOPEN")
                .doesNotContain("RESOLVE", "OWNER_ACCEPTS");
        assertThat(intake.post("/complaints/" + id + "/resolution", key, "{\"text\":\"paid\"}")
                        .body())
                .isEqualTo(first.body());
        assertThat(intake.post("/complaints/" + id + "/notes", key, "{\"text\":\"paid\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCommandWithAStaleVersionIsRefused() {
        var id = register();
        intake.post("/complaints/" + id + "/notes", "{\"text\":\"first\"}");

        assertThat(note(id, "\"1\"").statusCode()).isEqualTo(412);
        assertThat(note(id, "W/\"2\"").statusCode()).isEqualTo(412);
        assertThat(note(id, "\"2\"").statusCode()).isEqualTo(201);
        assertThat(note(id, "*").statusCode()).isEqualTo(201);
    }

    @Test
    void theListIsPagedNewestFirstAndFiltered() {
        var product = "P" + UUID.randomUUID();
        var ids = IntStream.range(0, 5)
                .mapToObj(_ -> json(intake.post("/complaints", BODY.replace("Counter service", product)))
                        .get("id")
                        .stringValue())
                .toList()
                .reversed();

        var first = json(intake.get("/complaints?limit=2&severity=NORMAL&product=" + product));
        var second = json(intake.get("/complaints?limit=2&severity=NORMAL&product=" + product + "&cursor="
                + first.get("next").stringValue()));
        var third = json(intake.get("/complaints?limit=2&severity=NORMAL&product=" + product + "&cursor="
                + second.get("next").stringValue()));

        var listed = Stream.of(first, second, third)
                .flatMap(page -> page.get("items").valueStream())
                .map(item -> item.get("id").stringValue());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(third.has("next")).isFalse();
        assertThat(json(intake.get("/complaints?status=RESOLVED&product=" + product))
                        .get("items"))
                .isEmpty();
        assertThat(json(intake.get("/complaints?q=short+changed+" + product)).get("items"))
                .hasSize(5);
    }

    @Test
    void aComplaintIsFoundByWhateverTheAgentHasOfIt() {
        var order = "ORD-" + System.nanoTime();
        var answer = json(intake.post(
                "/complaints",
                BODY.replace("They gave", "信用卡被盗刷。Order " + order + ": they gave")
                        .replace("王芳", "欧阳晓芳")));
        var id = answer.get("id").stringValue();
        var reference = answer.get("reference").stringValue();

        for (var q : List.of(
                reference,
                reference.replace("-", ""),
                reference.substring(0, 9),
                order,
                order.replace("-", ""),
                order + " 晓芳",
                order + " 芳",
                order + " 卡被盗",
                order + " SHORT-CH",
                order + " yuan")) {
            assertThat(found(q)).as(q).contains(id);
        }
        for (var q : List.of("138 0013 8000", "+86-138-0013-8000", "013800138000")) {
            assertThat(found(q)).as(q).isNotEmpty();
        }
        assertThat(found(order + " 盗卡")).isEmpty();
        assertThat(found(order + " 13900")).isEmpty();
    }

    @Test
    void aWordIsFoundWithAndWithoutItsAccents() {
        var word = "w" + System.nanoTime();
        var answer = json(intake.post(
                "/complaints",
                BODY.replace("They gave", "Café " + word + ", ＡＴＭ: they gave").replace("王芳", "Łukasz Müller")));

        for (var q : List.of("cafe", "CAFÉ", "ｃａｆé", "muller", "MÜLLER", "lukasz", "atm")) {
            assertThat(found(word + " " + q))
                    .as(q)
                    .containsExactly(answer.get("id").stringValue());
        }
        assertThat(found(word + " mueller")).isEmpty();
    }

    private List<String> found(String q) {
        var page = intake.get("/complaints?limit=200&q=" + URLEncoder.encode(q, UTF_8));
        return json(page)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    @Test
    void filtersGoTogetherAndEachLeavesOutWhatItShould() {
        var tag = "t" + System.nanoTime();
        var body = BODY.replace("\"severity\"", "\"tags\":[\"" + tag + "\"],\"factor\":\"SKILL\",\"severity\"");
        var id = json(intake.post("/complaints", body)).get("id").stringValue();
        var filtered = "/complaints?tag=" + tag;

        for (var filter : List.of(
                "status=OPEN",
                "kind=COMPLAINT",
                "severity=NORMAL",
                "factor=SKILL",
                "channel=PHONE",
                "region=CN",
                "region=CN-GD",
                "language=zh",
                "mine=true",
                "receivedFrom=2020-01-01",
                "receivedTo=2999-12-31",
                "status=OPEN&kind=COMPLAINT&mine=true&region=CN&sort=DUE")) {
            assertThat(json(intake.get(filtered + "&" + filter))
                            .at("/items/0/id")
                            .asString())
                    .as(filter)
                    .isEqualTo(id);
        }
        for (var filter : List.of(
                "status=RESOLVED",
                "kind=COMPLIMENT",
                "severity=HIGH",
                "factor=ATTITUDE",
                "channel=WEB",
                "region=CN-G",
                "language=en",
                "owner=nobody",
                "team=mine",
                "overdue=true",
                "escalated=1",
                "receivedTo=2020-01-01",
                "receivedFrom=2999-12-31")) {
            assertThat(json(intake.get(filtered + "&" + filter)).get("items"))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void whatIsLateIsFoundAndComesFirstUntilItIsDone() {
        var product = "P" + UUID.randomUUID();
        var late = json(intake.post("/complaints", BODY.replace("Counter service", product)))
                .get("id")
                .stringValue();
        intake.post("/complaints", BODY.replace("Counter service", product));
        var escalation = SayAs.source(Source.ESCALATION, intake.broker);
        var due = Instant.now().minusSeconds(60);
        var list = "/complaints?sort=DUE&product=" + product;

        escalation.say(late, 1, new DeadlineSet("d", Target.FIRST_CONTACT, due, due, null, "house", null, List.of()));
        escalation.say(late, 2, new DeadlineMissed("d", Target.FIRST_CONTACT, due, null));
        await().untilAsserted(() ->
                assertThat(ids(json(intake.get(list + "&overdue=true")))).containsExactly(late));
        assertThat(ids(json(intake.get(list))).getFirst()).isEqualTo(late);

        escalation.say(late, 3, new DeadlineStoodDown("d", Target.FIRST_CONTACT, due, Instant.now(), true));
        await().untilAsserted(() ->
                assertThat(ids(json(intake.get(list + "&overdue=true")))).isEmpty());
    }

    @Test
    void everyOrderIsPagedForwardsAndBack() {
        var product = "P" + UUID.randomUUID();
        for (var severity : List.of("LOW", "CRITICAL", "NORMAL", "HIGH", "LOW")) {
            intake.post(
                    "/complaints",
                    BODY.replace("Counter service", product).replace("\"NORMAL\"", "\"" + severity + "\""));
        }
        for (var sort : List.of("NEWEST", "OLDEST", "DUE", "SEVERITY")) {
            var list = "/complaints?product=" + product + "&sort=" + sort;
            var whole = ids(json(intake.get(list)));
            var first = json(intake.get(list + "&limit=2"));
            var second = json(
                    intake.get(list + "&limit=2&cursor=" + first.get("next").stringValue()));
            var third = json(
                    intake.get(list + "&limit=2&cursor=" + second.get("next").stringValue()));
            var back = json(
                    intake.get(list + "&limit=2&cursor=" + third.get("previous").stringValue()));

            assertThat(whole).as(sort).hasSize(5).doesNotHaveDuplicates();
            assertThat(Stream.of(first, second, third).flatMap(page -> ids(page).stream()))
                    .as(sort)
                    .containsExactlyElementsOf(whole);
            assertThat(ids(back)).as(sort).isEqualTo(ids(second));
            assertThat(first.has("previous")).as(sort).isFalse();
        }
        assertThat(json(intake.get("/complaints?sort=SEVERITY&product=" + product))
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("severity").stringValue()))
                .containsExactly("CRITICAL", "HIGH", "NORMAL", "LOW", "LOW");
    }

    @Test
    void aPlaceInOneListIsNoneInAnother() {
        register();
        register();
        var place = json(intake.get("/complaints?limit=1&severity=NORMAL&lang=en"))
                .get("next")
                .stringValue();

        assertThat(intake.get("/complaints?limit=1&status=&severity=NORMAL&lang=zh-CN&cursor=" + place)
                        .statusCode())
                .isEqualTo(200);
        for (var other : List.of("severity=NORMAL&sort=DUE", "severity=HIGH", "severity=NORMAL&q=till", "limit=1")) {
            var refused = intake.get("/complaints?" + other + "&cursor=" + place);

            assertThat(refused.statusCode()).as(other).isEqualTo(422);
            assertThat(refused.body()).contains("\"parameter\":\"cursor\"", "cursor");
        }
    }

    @Test
    void withoutAFilterTheNewestComeFirst() {
        var id = register();

        assertThat(ids(json(intake.get("/complaints?limit=10")))).contains(id);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    @Test
    void aMisspeltFilterIsToldAndNotIgnored() {
        for (var query : List.of(
                "statsu=RESOLVED",
                "status=resolved",
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=abc",
                "severity=LOW&severity=HIGH",
                "sort=newest",
                "escalated=0",
                "overdue=yes",
                "receivedFrom=2025-02-30",
                "q=...",
                "owner=%00")) {
            assertThat(intake.get("/complaints?" + query).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
    }

    @Test
    void whoMayNotIsToldSo() {
        var owner = intake.signIn.token(Person.MEI_CHEN);
        var refused = intake.send(intake.request("/complaints")
                .setHeader("Authorization", "Bearer " + owner)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(BodyPublishers.ofString(BODY)));
        var imported = intake.post("/complaints", BODY.replace("\"severity\"", "\"imported\":true,\"severity\""));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(imported.statusCode()).isEqualTo(403);
    }

    private String register() {
        return json(intake.post("/complaints", BODY)).get("id").stringValue();
    }

    private HttpResponse<String> note(String id, String ifMatch) {
        return intake.send(intake.request("/complaints/" + id + "/notes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", ifMatch)
                .POST(BodyPublishers.ofString("{\"text\":\"n\"}")));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
