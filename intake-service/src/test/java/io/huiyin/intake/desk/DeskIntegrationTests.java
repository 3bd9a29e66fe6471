package io.huiyin.intake.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.SayAs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's browser, without the screen. */
class DeskIntegrationTests {

    private static final Map<String, String> GOOD = Map.of(
            "kind", "COMPLAINT",
            "channel", "PHONE",
            "severity", "NORMAL",
            "name", "王芳",
            "phone", "13800138000",
            "summary", "Short-changed 50 yuan",
            "text", "They gave me 50 yuan too little.");

    private final RunningIntake intake = RunningIntake.get();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @Test
    void aComplaintIsRegisteredWorkedOnAndResolved() throws Exception {
        var shown = send("/desk/complaints", "/desk/new", GOOD);
        var page = shown.uri().getPath();

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Lin Yue registered it (Phone).");
        assertThat(get("/desk?q=short+changed").body()).contains(page);

        send(page + "/notes", page, Map.of("audience", "INTERNAL", "text", "<b>called back</b>"));
        send(page + "/contacts", page, Map.of("channel", "PHONE", "reached", "false", "said", ""));
        var resolved = send(page + "/resolution", page, Map.of("answer", "Here are your 50 yuan."));

        assertThat(resolved.body())
                .contains("&lt;b&gt;called back&lt;/b&gt;", "tried to reach the customer", "Here are your 50 yuan.")
                .doesNotContain("name=\"answer\"");
        assertThat(get(page + "?lang=zh-CN").body()).contains("已解决", "Lin Yue登记了投诉（电话）。");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
        var typed = Map.of(
                "kind", "COMPLAINT",
                "channel", "PHONE",
                "severity", "NORMAL",
                "name", " ",
                "phone", "123",
                "amount", "1.234",
                "currency", "CNY",
                "tags", "vip, " + "x".repeat(51),
                "text", "The till gave <me> too little.");
        var refused = send("/desk/complaints", "/desk/new", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#phone\"", "href=\"#name\"", "href=\"#amount\"", "href=\"#tags\"")
                .contains(
                        "id=\"phone-error\"",
                        "is not a phone number",
                        "value=\"123\"",
                        "<me> too little.</textarea>".replace("<me>", "&lt;me&gt;"));
    }

    @Test
    void aSearchThatCannotBeUnderstoodIsAnsweredByTheListWithAllThatWasTyped() throws Exception {
        var answer = get("/desk?q=%5B.*&escalated=99&severity=HIGH");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "This cannot be looked for",
                        "has no letter and no digit to search for",
                        "value=\"[.*\"",
                        "<option value=\"HIGH\" selected")
                .doesNotContain("Nothing was stored", "hx-get=\"/desk/rows");
        assertThat(get("/desk?cursor=abc&lang=zh-TW").body()).contains("無法按此查找", "cursor");
    }

    @Test
    void withoutASummaryTheFirstSentenceIsOne() throws Exception {
        var typed = new HashMap<>(GOOD);
        typed.remove("summary");
        typed.put("text", "The cashier kept my change of fifty. And she laughed.");
        typed.put("tags", "vip，cash");
        typed.put("amount", "50");
        typed.put("currency", "CNY");
        typed.put("factor", "ATTITUDE");

        var shown = send("/desk/complaints", "/desk/new", typed);

        assertThat(shown.body()).contains(">The cashier kept my change of fifty.</bdi>");
    }

    @Test
    void aDraftIsResumedUntilItIsRegistered() throws Exception {
        var page = get("/desk/new").body();
        var key = hidden(page, "_key");
        var kept = put("/desk/drafts/" + key, page, """
                {"version": 0, "fields": {"name": "王芳", "text": "half a sent"}}""");

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(get("/desk/new?draft=" + key).body())
                .contains("value=\"" + key + "\"", "name=\"_version\" value=\"1\"", "value=\"王芳\"", ">half a sent<");
        assertThat(get("/desk/new").body()).contains("/desk/new?draft=" + key);

        var complaint = send("/desk/complaints", "/desk/new?draft=" + key, GOOD).uri();

        assertThat(get("/desk/new").body()).doesNotContain(key);
        assertThat(get("/desk/new?draft=" + key).uri()).isEqualTo(complaint);
    }

    @Test
    void aFormThatIsRegisteredAlreadyLeadsThere() throws Exception {
        var form = form("/desk/new", GOOD);
        var complaint = post("/desk/complaints", form).uri();

        var other = post("/desk/complaints", form + "&product=Counter");

        assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
        assertThat(other.body())
                .contains("href=\"" + complaint.getPath() + "\"")
                .doesNotContain("This key was used");
        assertThat(post("/desk/complaints", form).uri()).isEqualTo(complaint);
    }

    @Test
    void aDraftChangedElsewhereIsNotOverwritten() throws Exception {
        var page = get("/desk/new").body();
        var path = "/desk/drafts/" + hidden(page, "_key");
        put(path, page, "{\"version\": 0, \"fields\": {\"text\": \"one\"}}");

        var second = put(path, page, "{\"version\": 0, \"fields\": {\"text\": \"two\"}}");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("problems/draft-changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": -1, \"fields\": {}}",
                "{\"version\": 0, \"fields\": []}",
                "{\"version\": 0, \"fields\": {\"$where\": \"1\"}}",
                "{\"version\": 0, \"fields\": {\"a.b\": \"1\"}}",
                "{\"version\": 0, \"fields\": {\"text\": {\"$ne\": \"\"}}}"
            })
    void whatIsNoDraftIsNotKept(String body) throws Exception {
        var page = get("/desk/new").body();

        assertThat(put("/desk/drafts/" + hidden(page, "_key"), page, body).statusCode())
                .isEqualTo(422);
        assertThat(get("/desk/new").body()).doesNotContain(hidden(page, "_key"));
    }

    @Test
    void aDraftIsNotTakenFromAnotherSite() throws Exception {
        var answer = browser.send(
                request("/desk/drafts/" + UUID.randomUUID())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"version\": 0, \"fields\": {}}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isNotEqualTo(200);
    }

    @Test
    void aFormSentTwiceRegistersOneComplaint() throws Exception {
        var form = form("/desk/new", GOOD);

        assertThat(post("/desk/complaints", form).uri())
                .isEqualTo(post("/desk/complaints", form).uri());
    }

    @Test
    void aFormThatDoesNotComeFromOurPageIsRefused() throws Exception {
        var form = form("/desk/new", GOOD).replaceAll("_csrf=[^&]*", "_csrf=guessed");

        assertThat(post("/desk/complaints", form).statusCode()).isEqualTo(403);
    }

    @Test
    void aPageHearsOfAChangeOnceItCanBeRead() throws Exception {
        var page = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();
        var id = page.substring(page.lastIndexOf('/') + 1);
        var lines = new CopyOnWriteArrayList<String>();
        var listening = Thread.ofVirtual().start(() -> listen(page + "/stream?version=9", lines));
        await().until(() -> !lines.isEmpty());

        SayAs.source(Source.ROUTING, intake.broker)
                .say(
                        id,
                        1,
                        new OwnershipAccepted("o", new Party("m", "Mortgage"), new Party("mei", "Mei Chen"), false));

        await().untilAsserted(() -> assertThat(lines).contains("data:ownership.accepted.v1"));
        assertThat(get(page + "/case").body()).contains("Mei Chen (Mortgage) is the owner now.");
        listening.interrupt();
    }

    @Test
    void aPageThatIsBehindIsToldAtOnce() throws Exception {
        var page = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();
        var lines = new CopyOnWriteArrayList<String>();
        var listening = Thread.ofVirtual().start(() -> listen(page + "/stream?version=0", lines));

        await().untilAsserted(() -> assertThat(lines).contains("event:timeline"));
        listening.interrupt();
    }

    @Test
    void whatMayBeTheSameIsShownWithItsReasonsAndTheCallIsAddedToIt() throws Exception {
        var first = new HashMap<>(GOOD);
        first.put("phone", "13700137001");
        first.put("text", "The parcel of order 7712-0034 never came, and nobody at the counter knows where it is.");
        var page = send("/desk/complaints", "/desk/new", first).uri().getPath();
        var again = Map.of(
                "name",
                "王芳",
                "phone",
                "137 0013 7001",
                "text",
                "Where is my order 77120034? You promised it for today.");

        assertThat(send("/desk/duplicates", "/desk/new", again).body())
                .contains(page, "same phone", "same order number 77120034", "today", "F2");

        var added = send(page + "/calls", "/desk/new", again);

        assertThat(added.uri().getPath()).isEqualTo(page);
        assertThat(added.body()).contains("Where is my order 77120034?", "137 0013 7001");
    }

    @Test
    void aCallWithoutAWordIsNotAdded() throws Exception {
        var page = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();

        var refused = send(page + "/calls", "/desk/new", Map.of("name", "王芳", "text", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"text-error\"", "value=\"王芳\"");
    }

    @Test
    void aComplaintIsNoDuplicateOfItself() throws Exception {
        var told = new HashMap<>(GOOD);
        told.put("phone", "13700137002");
        told.put("text", "A unique story about a lost umbrella, a parrot and the branch in Suzhou.");
        var first = send("/desk/complaints", "/desk/new", told).uri().getPath();
        var second = send("/desk/complaints", "/desk/new", told).uri().getPath();

        var shown = get(second + "/duplicates").body();

        assertThat(shown)
                .contains(first.substring(first.lastIndexOf('/') + 1), "100 % of the words", second + "/merging")
                .doesNotContain("href=\"" + second + "\"");
        assertThat(get(first + "/duplicates").body())
                .contains("100 % of the words")
                .doesNotContain("/merging");
    }

    @Test
    void theLaterOfTwoIsMergedIntoTheEarlierAndTheOtherWayRoundIsRefused() throws Exception {
        var first = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();
        var second = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();

        var refused = send(first + "/merging", first, Map.of("into", reference(second)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("merge the later one into the earlier");

        var merged = send(second + "/merging", second, Map.of("into", reference(first)));
        assertThat(merged.uri().getPath()).isEqualTo(first);
        assertThat(merged.body()).contains("href=\"" + second + "\"");
        assertThat(get(second).body())
                .contains("href=\"" + first + "\"", "Merged")
                .doesNotContain("/duplicates");
    }

    @Test
    void theAddressOfARefusedFormLeadsToItsPageAndItsLanguagesToo() throws Exception {
        var page = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();

        var link = send(page + "/links", page, Map.of("to", "nonsense"));
        assertThat(link.statusCode()).isEqualTo(422);
        assertThat(link.body()).contains("href=\"" + page + "?lang=zh-TW\"");
        assertThat(get(page + "/links").uri().getPath()).isEqualTo(page);
        assertThat(get(page + "/nothing").statusCode()).isEqualTo(404);

        var form = send("/desk/complaints", "/desk/new", Map.of("text", "", "name", "王芳"));
        assertThat(form.body()).contains("href=\"/desk/new?draft=" + hidden(form.body(), "_key") + "&amp;lang=zh-TW\"");
        assertThat(get("/desk/complaints").uri().getPath()).isEqualTo("/desk/new");
        assertThat(get(page + "/calls").uri().getPath()).isEqualTo("/desk/new");

        var view = send("/desk/views", "/desk", Map.of("name", "", "q", "cash & 王"));
        assertThat(view.body()).contains("href=\"/desk?q=cash%20%26%20%E7%8E%8B&amp;lang=zh-TW\"");
        assertThat(get("/desk/views").uri().getPath()).isEqualTo("/desk");
    }

    @Test
    void aTextThatIsFarTooLongComesBackWhole() throws Exception {
        var typed = new HashMap<>(GOOD);
        typed.put("text", "汉".repeat(45_000));
        typed.put("desiredOutcome", "字".repeat(45_000));

        var refused = send("/desk/complaints", "/desk/new", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("must have at most 20,000 characters", typed.get("text"), typed.get("desiredOutcome"));
    }

    private String reference(String page) throws Exception {
        return get(page).body().replaceAll("(?s).*id=\"case-title\">([0-9-]+)<.*", "$1");
    }

    @Test
    void aComplaintFromBeforeThereWereKeysIsStillRead() throws Exception {
        var page = send("/desk/complaints", "/desk/new", GOOD).uri().getPath();
        var id = page.substring(page.lastIndexOf('/') + 1);

        intake.context
                .getBean(MongoDatabase.class)
                .getCollection("complaints")
                .updateOne(Filters.eq("_id", id), Updates.unset("state.duplicateKeys"));

        assertThat(get(page).statusCode()).isEqualTo(200);
        assertThat(send(page + "/notes", page, Map.of("audience", "INTERNAL", "text", "still here"))
                        .body())
                .contains("still here");
    }

    private void listen(String path, List<String> lines) {
        try (var stream =
                browser.send(request(path).build(), BodyHandlers.ofLines()).body()) {
            stream.forEach(lines::add);
        } catch (IOException | UncheckedIOException | InterruptedException over) {
            lines.add("over");
        }
    }

    private HttpResponse<String> send(String path, String from, Map<String, String> fields) throws Exception {
        return post(path, form(from, fields));
    }

    /** The form of a page with the page's own hidden fields. */
    private String form(String page, Map<String, String> fields) throws Exception {
        var html = get(page).body();
        var hidden = Map.of("_csrf", hidden(html, "_csrf"), "_key", hidden(html, "_key"));
        return Stream.of(hidden, fields)
                .flatMap(some -> some.entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String hidden(String html, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(html);
        assertThat(field.find()).as(html).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String page, String json) throws Exception {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("HX-Request", "true")
                        .header("X-CSRF-TOKEN", hidden(page, "_csrf"))
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(intake.address() + path));
    }
}
