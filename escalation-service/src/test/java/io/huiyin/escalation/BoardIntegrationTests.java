package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.fixtures.Person;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class BoardIntegrationTests {

    private static Stage stage;
    private static ConfigurableApplicationContext service;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @BeforeAll
    static void open() throws Exception {
        stage = new Stage();
        service = stage.startService();
    }

    @AfterAll
    static void close() {
        service.close();
        stage.close();
    }

    @Test
    void aSupervisorSignsInAndSeesTheOldestBreachFirstAndTakesItOn() throws Exception {
        for (var complaint : new String[] {"older", "newer"}) {
            stage.register(complaint, Severity.HIGH, "patient");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(stage.said(complaint, EscalationRaised.class))
                            .hasSize(1));
        }

        var page = get("/board?lang=zh-CN");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("升级督办", "首次联系", "/desk/complaints/older")
                .containsSubsequence("HY-older", "HY-newer");

        var taken = browser.send(
                HttpRequest.newBuilder(at("/board/escalations/older/acknowledge"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofString(
                                "key=k&_csrf=" + URLEncoder.encode(csrf(page.body()), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body())
                .doesNotContain("<html")
                .contains("Zhou Min 已接手")
                .containsSubsequence("HY-newer", "HY-older");
    }

    @Test
    void moreTimeIsAskedForByOneAndLetPassByAnother() throws Exception {
        stage.register("long", Severity.HIGH);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(stage.said("long", DeadlineSet.class)).hasSize(3));
        var asked = asAgent(
                "/deadlines/long/resolution-3/extension", "{\"reason\":\"The expert is abroad.\\nBack on Monday.\"}");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(asAgent("/deadlines/long/resolution-3/extension/approval", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(asAgent("/deadlines/long/resolution-3/extension", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(asAgent("/deadlines/long/acknowledge-1/extension", "{\"reason\":\"later\"}")
                        .body())
                .contains("extension-not-foreseen");

        var page = get("/board/complaints/long?lang=zh-CN").body();
        assertThat(page).contains("HY-long 的时限", "Lin Yue申请延期", "不批准的理由", "The expert is abroad.", "为什么是这个时间？", "批准延期");
        var bare = post("/board/complaints/long/extension/refusal", page, "resolution-3-refusal", "&reason=");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("role=\"alert\"", "不批准的理由");
        var nothing = post(
                "/board/complaints/long/extension",
                page.replace("-resolution-3-approval", "-resolution-3-ask"),
                "resolution-3-ask",
                "&reason=Too+late%21");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("Too late!");
        var let = post("/board/complaints/long/extension/approval", page, "resolution-3-approval", "");

        assertThat(let.statusCode()).isEqualTo(200);
        assertThat(let.body()).contains("Zhou Min已批准").doesNotContain("批准延期");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stage.said("long", DeadlineMoved.class))
                        .singleElement()
                        .extracting(
                                DeadlineMoved::cause,
                                moved -> Objects.requireNonNull(moved.approvedBy())
                                        .name())
                        .containsExactly(MoveCause.EXTENSION, "Zhou Min"));
        var again = post("/board/complaints/long/extension/approval", page, "resolution-3-approval", "");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(stage.send(stage.request(service, "/deadlines/long")).body())
                .contains("\"state\":\"GRANTED\"", "extended: Lin Yue asked for it, Zhou Min let it pass");
    }

    private static HttpResponse<String> asAgent(String path, String body) {
        return stage.send(stage.request(service, path)
                .setHeader("Authorization", "Bearer " + stage.signIn.token(Person.LIN_YUE))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", path + body.length())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String page, String key, String more) throws Exception {
        var form =
                Pattern.compile("name=\"_key\" value=\"([^\"]+-" + key + ")\"").matcher(page);
        assertThat(form.find()).as(page).isTrue();
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_deadline=resolution-3&_key=" + form.group(1) + more + "&_csrf="
                                + URLEncoder.encode(csrf(page), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + Stage.portOf(service) + path);
    }

    private static String csrf(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
