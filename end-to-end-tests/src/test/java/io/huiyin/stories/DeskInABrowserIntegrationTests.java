package io.huiyin.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What agents and supervisors see, in a real browser. */
class DeskInABrowserIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHORT_CHANGED = """
            {"kind": "COMPLAINT", "channel": "PHONE", "severity": "NORMAL", "summary": "Short-changed by 50 yuan",
             "text": "I paid with a hundred and got change for fifty. <script>alert(1)</script>",
             "customer": {"name": "Mrs Wu", "email": "mrs.wu@customers.example", "language": "zh-CN"}}
            """;

    private final Stack stack = Stack.running();
    private @Nullable Browser browser;

    @BeforeEach
    void open() {
        assumeTrue(Browser.isThere(), "there is no " + Browser.CHROMIUM);
        browser = new Browser();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void anAgentSeesTheOwnerAppearWithoutReloadingAndAnswersTheCustomer() {
        var id = register();
        var page = Objects.requireNonNull(browser)
                .signedIn(stack.url("intake", "/desk/complaints/" + id), "agent", stack.password(), "en-GB", 1280);
        assertThat(page.locator(".desk-facts")).containsText("Lin Yue");

        var asked = accept(id);

        assertThat(page.locator(".desk-facts dd").first()).containsText(asked);
        page.keyboard().press("r");
        page.keyboard().type("The till was counted, here are your 50 yuan, and our apology.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".desk-RESOLVED")).isVisible();
        assertThat(page.locator(".desk-timeline")).containsText(Pattern.compile("mail", Pattern.CASE_INSENSITIVE));
        Browser.picture(page, "complaint-en-desk");
    }

    @ParameterizedTest
    @CsvSource({
        "agent,intake,/desk,zh-CN,390",
        "agent,intake,/desk,en-GB,1280",
        "supervisor,escalation,/board,zh-CN,390",
        "supervisor,escalation,/board,en-GB,1280",
        "agent,intake,/desk/new,zh-TW,390"
    })
    void aPageFitsItsScreen(String person, String service, String path, String language, int width) {
        register();

        var page = Objects.requireNonNull(browser)
                .signedIn(stack.url(service, path), person, stack.password(), language, width);

        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile(language.substring(0, 2) + ".*"));
        assertThat(page.locator("h1").first()).isVisible();
        Browser.picture(page, service + path.replace('/', '-') + "-" + language + "-" + width);
        assertEquals(
                true,
                page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                "something sticks out sideways");
    }

    private String register() {
        var answer = stack.post(stack.url("intake", "/complaints"), stack.token("agent"), SHORT_CHANGED);
        return JSON.readTree(answer).get("id").asString();
    }

    /** Accepts in the name of the member who was asked, and answers that name. */
    private String accept(String id) {
        var url = stack.url("routing", "/ownerships/" + id);
        var supervisor = stack.token("supervisor");
        var asked = await().ignoreExceptions()
                .until(
                        () -> JSON.readTree(stack.get(url, supervisor))
                                .get("offer")
                                .get("to"),
                        to -> to != null);
        stack.post(url + "/accept", stack.token(asked.get("id").asString()), "");
        return asked.get("name").asString();
    }
}
