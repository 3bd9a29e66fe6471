package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A browser's way in, around and out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIntegrationTests {

    @SuppressWarnings("NullAway.Init")
    private RunningDemo demo;

    private CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private HttpClient browser = browser();

    @BeforeAll
    void start() {
        demo = new RunningDemo();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @BeforeEach
    void openANewBrowser() {
        cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        browser = browser();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    private HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Test
    void aPageSignsInByCodeAndShowsWhoIsThere() {
        var page = get("/desk");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/desk");
        assertThat(page.body()).contains("Lin Yue", "name=\"csrf-token\"", "50 yuan");
        assertThat(cookies.getCookieStore().getCookies()).anySatisfy(cookie -> {
            assertThat(cookie.getName()).isEqualTo("HUIYIN_DEMO");
            assertThat(cookie.isHttpOnly()).isTrue();
        });
    }

    @Test
    void aPageForbidsEverythingThatIsNotOurs() {
        var headers = get("/desk").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void everyFileThatAPageNamesIsThere() {
        var files = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
                .matcher(get("/desk").body())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(files).hasSizeGreaterThan(6);
        assertThat(files).allSatisfy(file -> {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
            assertThat(file).as("changes its name with its content").matches(".*(-[0-9a-f]{32}\\.|/[0-9]+\\.).*");
        });
    }

    @Test
    void aLanguageIsChosenByLinkAndKept() {
        assertThat(get("/desk?lang=zh-TW&filter=a").body())
                .contains("lang=\"zh-TW\"", "事事有回音，件件有著落。", "/desk?filter=a&amp;lang=zh-CN");

        assertThat(get("/desk").body()).contains("lang=\"zh-TW\"");
    }

    @Test
    void aBrowserReadsErrorsInTheShell() {
        get("/desk");

        var missing = get("/desk/nothing?lang=zh-CN");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("未找到", "Lin Yue");

        var broken = get("/desk/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("<html").doesNotContain("secret");

        assertThat(get("/desk/away").statusCode()).isEqualTo(503);
    }

    @Test
    void aBrowserWhoseQueryTheFirewallRejectsReadsSoInTheShell() {
        get("/desk");
        assertThat(get("/desk/asked?a=1").statusCode()).isEqualTo(200);

        for (var query : new String[] {"%00=1", "%01=1", "a%0Ab=1"}) {
            var refused = get("/desk/asked?" + query);

            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(refused.body()).contains("<html", "Lin Yue").doesNotContain("xception", "ncident");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndWithItTaken() {
        var token = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"")
                .matcher(get("/desk").body());
        assertThat(token.find()).isTrue();

        assertThat(send(request("/desk/things").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(403);
        assertThat(send(request("/desk/things")
                                .header(token.group(2), token.group(1))
                                .header("HX-Request", "true")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void htmxAndStreamsAreNotSentToTheSignInServer() {
        var htmx = send(request("/desk").header("HX-Request", "true"));
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.body()).contains("problems/session-ended");
        assertThat(htmx.headers().firstValue("HX-Refresh")).isEmpty();

        assertThat(send(request("/desk").header("Accept", "text/event-stream")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFormWhoseSessionIsOverComesBackAndCountsOnceSignedIn() {
        var typed = "text=%3Cb%3Elong+story&tag=a&tag=b&_key=k1";
        var refused = send(form("/desk/things", typed).header("Sec-Fetch-Site", "same-origin"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("Your session has ended", "href=\"/login/again\"", "action=\"/desk/things\"")
                .contains("name=\"text\" value=\"&lt;b&gt;long story\"", "name=\"_key\" value=\"k1\"")
                .contains("name=\"tag\" value=\"a\"", "name=\"tag\" value=\"b\"")
                .doesNotContain("<b>");

        var unsigned =
                send(form("/desk/things", typed + "&_csrf=" + hidden(refused)).header("Sec-Fetch-Site", "same-origin"));
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.body()).contains("value=\"&lt;b&gt;long story\"");

        assertThat(get("/login/again").body()).contains("You are signed in again");
        var tooOld =
                send(form("/desk/things", typed + "&_csrf=" + hidden(refused)).header("Sec-Fetch-Site", "same-origin"));
        assertThat(tooOld.statusCode()).isEqualTo(403);
        assertThat(tooOld.body()).contains("Send it once more", "value=\"&lt;b&gt;long story\"");

        assertThat(send(form("/desk/things", typed + "&_csrf=" + hidden(tooOld)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteIsNotShownAgain() {
        get("/desk");
        for (var origin : new String[] {"cross-site", "same-site", "none"}) {
            var refused = send(form("/desk/things", "text=bait").header("Sec-Fetch-Site", origin));

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("bait");
        }
        assertThat(send(form("/desk/things", "text=bait").header("Origin", "http://evil.example"))
                        .body())
                .doesNotContain("bait");
        assertThat(send(form("/desk/things", "text=ours").header("Origin", demo.url("")))
                        .body())
                .contains("ours");
    }

    @Test
    void aTokenOfNowIsForWhoeverIsSignedIn() {
        assertThat(send(request("/login/token").header("HX-Request", "true")).statusCode())
                .isEqualTo(401);
        get("/desk");

        var token = RunningDemo.json(send(request("/login/token").header("HX-Request", "true")))
                .get("token")
                .stringValue();

        assertThat(send(form("/desk/things", "_csrf=" + token)).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInLeadsBackToThePageAndNotToWhatItsScriptsAskedFor() {
        send(request("/desk").header("Accept", "text/event-stream"));
        send(request("/desk?part").header("HX-Request", "true"));

        var signedIn = get("/oauth2/authorization/huiyin");

        assertThat(signedIn.uri().getQuery()).isNull();
    }

    private static String hidden(HttpResponse<String> page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(fields));
    }

    @Test
    void signingOutEndsTheSession() {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/desk").body());
        assertThat(token.find()).isTrue();

        send(request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token.group(1))));

        assertThat(send(request("/desk").header("HX-Request", "true")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFailedSignInShowsItselfInsteadOfGoingInCircles() {
        var page = get("/login/oauth2/code/huiyin?error=access_denied&state=unknown");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("<html");
    }

    @Test
    void aTokenOpensNoPageAndASessionOpensNoApi() {
        assertThat(send(request("/desk")
                                .header("HX-Request", "true")
                                .header("Authorization", "Bearer " + demo.signIn.token(RunningDemo.AGENT)))
                        .statusCode())
                .isEqualTo(401);
        get("/desk");
        assertThat(get("/me").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(demo.url(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return RunningDemo.send(browser, request);
    }
}
