package io.huiyin.intake.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.RunningIntake;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An agent's browser, with and without script, but without the screen. */
class DeskEvidenceIntegrationTests {

    private final RunningIntake intake = RunningIntake.get();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final String page = "/desk/complaints/" + register() + "/evidence";

    @Test
    void aFormWithoutScriptUploadsAndShowsTheFile() throws Exception {
        var shown = upload(action(), "till.txt", "50 yuan are missing");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.uri().getPath()).isEqualTo(page);
        assertThat(shown.body()).contains("<html", "till.txt", "Lin Yue", "19 B", "SHA-256");
        assertThat(get(page + "?lang=zh-CN").body()).contains("证据", "文本");
    }

    @Test
    void aScriptGetsThePartOfThePageAndProblemsAsData() throws Exception {
        var address = action();
        var part = scripted(address, "till.txt", "50 yuan are missing");
        var refused = scripted(action(), "page.html", "<html>");

        assertThat(part.body()).contains("till.txt").doesNotContain("<html");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aDownloadIsAnAttachmentAndIsShownBesideTheFile() throws Exception {
        var shown = upload(action(), "till.txt", "50 yuan are missing");
        var link = Pattern.compile("href=\"(" + page + "/[^\"]+)\"").matcher(shown.body());
        assertThat(link.find()).isTrue();

        var file = get(link.group(1));

        assertThat(file.body()).isEqualTo("50 yuan are missing");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"till.txt\"");
        assertThat(get(page).body()).contains("Downloads: 1");
    }

    @Test
    void aFormThatDoesNotComeFromOurPageIsRefused() throws Exception {
        assertThat(upload(action().replaceAll("_csrf=[^&]*", "_csrf=guessed"), "till.txt", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(page).body()).doesNotContain("till.txt");
    }

    /** Where the form of the page is sent to. */
    private String action() throws Exception {
        var html = get(page).body();
        var action = Pattern.compile("action=\"(" + page + "[^\"]*)\"").matcher(html);
        assertThat(action.find()).as(html).isTrue();
        return action.group(1).replace("&amp;", "&");
    }

    private HttpResponse<String> upload(String path, String name, String content) throws Exception {
        return browser.send(form(path, name, content).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> scripted(String path, String name, String content) throws Exception {
        return browser.send(
                form(path, name, content).header("HX-Request", "true").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String path, String name, String content) {
        var body = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n--X--\r\n";
        return HttpRequest.newBuilder(URI.create(intake.address() + path))
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(intake.address() + path)).build(), BodyHandlers.ofString());
    }

    private String register() {
        var body = """
            {"kind":"COMPLAINT","channel":"PHONE","severity":"NORMAL","summary":"Short-changed","text":"By 50 yuan",
             "product":"Counter service","customer":{"name":"Wu","phone":"13800138000"}}
            """;
        return new JsonMapper()
                .readTree(intake.post("/complaints", body).body())
                .at("/id")
                .asString();
    }
}
