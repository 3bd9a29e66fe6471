package io.huiyin.localstack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.localstack.SignInProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailboxIntegrationTests {

    @TempDir
    private static Path data;

    private static SignInProcess process;

    @BeforeAll
    static void start() {
        process = SignInProcess.start(data);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void linesBeginWithTheAskedForInstant() throws Exception {
        sender().send("early@example.com", "early", "text");
        var last = lines("/mailbox/mails").getLast();
        var arrived = Instant.parse(last.get("receivedAt").asString());

        assertThat(last.get("to").get(0).asString()).isEqualTo("early@example.com");
        assertThat(lines("/mailbox/mails?since=" + arrived)).last().isEqualTo(last);
        assertThat(lines("/mailbox/mails?since=" + arrived.plusMillis(1))).isEmpty();
    }

    @Test
    void thePageListsTheNewestFirstAndFindsByRecipientAndSubject() throws Exception {
        for (int n = 1; n <= 60; n++) {
            sender().send("c%03d@paging.example".formatted(n), "Subject %03d".formatted(n), "text");
        }
        var browser = process.browser();
        browser.signIn("agent", process.password());

        var first = browser.get("/mailbox?q=paging.example").body();
        var eleventh = JsonMapper.shared().readTree(lineWith("c011@")).get("id").asLong();
        var second = browser.get("/mailbox?q=paging.example&before=" + eleventh).body();

        assertThat(first)
                .contains("Subject 060", "Subject 011", "before=" + eleventh)
                .doesNotContain("Subject 010");
        assertThat(first.indexOf("Subject 060")).isLessThan(first.indexOf("Subject 059"));
        assertThat(second).contains("Subject 010", "Subject 001").doesNotContain("Subject 011");
        assertThat(browser.get("/mailbox?q=C007@").body())
                .contains("Subject 007")
                .doesNotContain("Subject 008");
        assertThat(browser.get("/mailbox?q=subject+044").body())
                .contains("c044@")
                .doesNotContain("c045@");
    }

    @Test
    void theHtmlOfAMailIsShownInASandboxAndItsTextEscaped() throws Exception {
        sender().sendPage("html@example.com", "html", "<b>text</b>", "<p>Dear 客户</p><script>alert(1)</script>");
        var browser = process.browser();
        browser.signIn("agent", process.password());
        var id = JsonMapper.shared()
                .readTree(lineWith("html@example.com"))
                .get("id")
                .asLong();

        var page = browser.get("/mailbox/" + id).body();
        var html = browser.get("/mailbox/" + id + "/html");

        assertThat(page).contains("&lt;b&gt;text&lt;/b&gt;", "sandbox").doesNotContain("<script>alert");
        assertThat(html.body()).contains("Dear 客户");
        assertThat(html.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox;", "default-src 'none'");
        assertThat(browser.get("/mailbox/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theShellLeadsToDeskAndBoardAndSpeaksTheLanguageOfItsReader() throws Exception {
        var browser = process.browser();
        browser.signIn("agent", process.password());

        assertThat(browser.get("/mailbox", "Accept-Language", "fr").body())
                .contains("/desk\"", "/board\"", ">Board<", ">Mailbox<");
        assertThat(browser.get("/mailbox", "Accept-Language", "zh").body()).contains(">督办看板<", ">邮箱<");
        assertThat(browser.get("/mailbox", "Accept-Language", "zh-HK").body()).contains(">督辦看板<", ">信箱<");
        assertThat(browser.get("/mailbox?lang=zh-CN", "Accept-Language", "en").body())
                .contains(">督办看板<");
        assertThat(browser.get("/mailbox", "Accept-Language", "en").body()).contains(">督办看板<");
    }

    @Test
    void onlySupervisorsAndAdminsGetTheLines() throws Exception {
        assertThat(process.browser().get("/mailbox/mails").statusCode()).isIn(302, 401);
        assertThat(as("agent", "/mailbox/mails").statusCode()).isEqualTo(403);
        assertThat(as("supervisor", "/mailbox/mails").statusCode()).isEqualTo(200);
    }

    private static MailSender sender() {
        return new MailSender(process.part(SmtpServer.class).port());
    }

    private static String lineWith(String recipient) throws Exception {
        return as("admin", "/mailbox/mails")
                .body()
                .lines()
                .filter(line -> line.contains(recipient))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> lines(String path) throws Exception {
        return as("admin", path)
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static HttpResponse<String> as(String person, String path) throws Exception {
        var browser = process.browser();
        var token = JsonMapper.shared()
                .readTree(browser.clientToken(person, process.password()).body())
                .get("access_token")
                .asString();
        return browser.getAs(token, path);
    }
}
