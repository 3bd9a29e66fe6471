package io.huiyin.intake.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A supervisor's browser, without the screen. */
class TaxonomyPageIntegrationTests {

    private static final String TOPICS = "/desk/taxonomy/topics";

    private final RunningIntake intake = RunningIntake.get();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @AfterEach
    void theAgentComesAgain() {
        intake.signIn.letIn(Person.LIN_YUE);
    }

    @Test
    void aNodeIsAddedRenamedMovedAndRetired() throws Exception {
        intake.signIn.letIn(Person.ZHOU_MIN);
        var code = "page-" + UUID.randomUUID();

        var added = send(
                TOPICS + "?code=service",
                Map.of("what", "ADD", "parent", "service", "code", code, "en", "A <b>new</b> one"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(added.body()).contains("Service › A &lt;b&gt;new&lt;/b&gt; one", "<bdi>Zhou Min</bdi>");
        var here = TOPICS + "?code=" + code;

        assertThat(send(here, Map.of("what", "RENAME", "code", code, "en", "Queue", "zhCn", "排队"))
                        .body())
                .contains("Service › Queue");
        assertThat(send(here, Map.of("what", "MOVE", "code", code, "parent", ""))
                        .body())
                .doesNotContain("Service › Queue");
        assertThat(send(here, Map.of("what", "RETIRE", "code", code)).body()).contains("RESTORE");
        assertThat(get(here + "&lang=zh-CN").body()).contains("排队", "已停用");
    }

    @Test
    void whoIsTooLateSeesWhatChangedAndLosesNothingTyped() throws Exception {
        intake.signIn.letIn(Person.ZHOU_MIN);
        var seen = get(TOPICS).body();
        assertThat(seen).contains("Attitude of staff");
        var theirs = "theirs-" + UUID.randomUUID();
        send(TOPICS, Map.of("what", "ADD", "code", theirs, "en", "Theirs"));

        var stale = send(TOPICS, seen, Map.of("what", "ADD", "code", "mine-" + UUID.randomUUID(), "en", "Typed by me"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains(theirs, "value=\"Typed by me\"");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        intake.signIn.letIn(Person.ZHOU_MIN);

        var refused = send(TOPICS, Map.of("what", "ADD", "code", "service", "en", "Service again"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Code exists already", "value=\"Service again\"");
    }

    @Test
    void aFormThatNoPageOfOursSentChangesNothing() throws Exception {
        intake.signIn.letIn(Person.ZHOU_MIN);
        var page = get(TOPICS).body();
        var forged = Map.of(
                "_key", hidden(page, "_key"),
                "_version", hidden(page, "_version"),
                "what", "ADD",
                "code", "forged",
                "en", "Forged");

        assertThat(post(TOPICS, forged).statusCode()).isEqualTo(403);
        assertThat(get(TOPICS).body()).doesNotContain("forged");
    }

    @Test
    void onlyWhoMayEditIsShownTheWay() throws Exception {
        assertThat(get("/desk").body()).doesNotContain("/desk/taxonomy");
        intake.signIn.letIn(Person.ZHOU_MIN);
        var supervisor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.NORMAL)
                .build();

        var list = supervisor.send(
                HttpRequest.newBuilder(URI.create(intake.address() + "/desk")).build(), BodyHandlers.ofString());

        assertThat(list.body()).contains("/desk/taxonomy");
    }

    @Test
    void anAgentHasNoBusinessHereButGetsSuggestions() throws Exception {
        assertThat(get(TOPICS).statusCode()).isEqualTo(403);

        var page = get("/desk/new").body();
        var answer = post("/desk/suggestions", Map.of("_csrf", hidden(page, "_csrf"), "text", "qqqzzz", "name", "王芳"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<button");
    }

    private HttpResponse<String> send(String page, Map<String, String> fields) throws Exception {
        return send(page, get(page).body(), fields);
    }

    private HttpResponse<String> send(String page, String html, Map<String, String> fields) throws Exception {
        var all = new LinkedHashMap<>(fields);
        for (var name : new String[] {"_csrf", "_key", "_version"}) {
            all.put(name, hidden(html, name));
        }
        return post(page.replaceFirst("\\?.*", ""), all);
    }

    private static String hidden(String html, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(html);
        assertThat(field.find()).as(html).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(intake.address() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(intake.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
