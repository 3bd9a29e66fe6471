package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.Severity;
import io.huiyin.events.escalation.EscalationRaised;
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
