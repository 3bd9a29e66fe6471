package io.huiyin.intake.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.huiyin.intake.IntakeServiceApplication;
import io.huiyin.intake.RunningIntake;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The page of a new complaint as an agent uses it: by keyboard, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class NewPageInABrowserIntegrationTests {

    private static final String TEXT = "The till gave me fifty yuan too little. I want it back today.";

    private final RunningIntake intake = RunningIntake.get();
    private final DeskBrowser browser = new DeskBrowser();

    @BeforeAll
    void launch() {
        browser.launch();
    }

    @AfterAll
    void quit() {
        browser.close();
    }

    /**
     * Counted is each key that goes down, Ctrl as well as Enter, from the open page to the registered complaint, except
     * those that write the complaint's own text.
     */
    @Test
    void aComplaintTakesAtMost25KeystrokesBeyondItsText() {
        var page = open("/desk/new", "en-GB", 1280, ColorScheme.LIGHT);
        countKeys(page);

        page.keyboard().type("13800138000");
        page.keyboard().press("Tab");
        page.keyboard().type("Wang Fang");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().insertText(TEXT);
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#case-title")).isVisible();
        assertThat(page.locator("#desk")).containsText("The till gave me fifty yuan too little.");
        assertThat(keys(page)).isBetween(20, 25);
    }

    @Test
    void aCallerWhomTheTelephoneKnowsTakesTwo() {
        var page = open("/desk/new?phone=13800138000&name=Wang+Fang", "en-GB", 1280, ColorScheme.LIGHT);
        countKeys(page);

        page.keyboard().insertText(TEXT);
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#case-title")).isVisible();
        assertThat(keys(page)).isEqualTo(2);
    }

    @Test
    void allErrorsAreShownTogetherAndTheFirstFieldHasTheFocus() {
        var page = open("/desk/new", "en-GB", 1280, ColorScheme.LIGHT);
        page.locator("#phone").fill("123");
        page.locator("#email").fill("nowhere");
        page.locator("#phone").press("F4");
        page.locator("#amount").fill("1.234");
        page.locator("#amount").press("Control+Enter");

        assertThat(page.locator(".desk-problems li")).hasCount(5);
        assertThat(page.locator("#phone")).isFocused();
        assertThat(page.locator("#amount")).hasValue("1.234");
        assertThat(page.locator("#amount")).isVisible();
        DeskBrowser.assertNoSeriousIssues(page);
        DeskBrowser.picture(page, "new-errors");
    }

    @Test
    void aDraftSurvivesAReload() {
        var page = open("/desk/new", "en-GB", 1280, ColorScheme.LIGHT);
        page.locator("#name").fill("Mrs Wu");
        page.locator("#text").fill(TEXT);
        assertThat(page.locator("#draft-state")).hasText("Draft saved");
        assertThat(page).hasURL(Pattern.compile(".*draft=.*"));

        page.reload();

        assertThat(page.locator("#text")).hasValue(TEXT);
        assertThat(page.locator("#name")).hasValue("Mrs Wu");
    }

    @Test
    void theSecondTabOfADraftIsToldAndOverwritesNothing() {
        var first = open("/desk/new", "en-GB", 1280, ColorScheme.LIGHT);
        first.locator("#text").fill("one");
        assertThat(first).hasURL(Pattern.compile(".*draft=.*"));
        var second = first.context().newPage();
        second.navigate(first.url());
        first.locator("#text").fill("one and more");
        assertThat(first.locator("input[name=_version]")).hasValue("2");

        second.locator("#text").fill("two");

        assertThat(second.locator("#draft-conflict")).isVisible();
        DeskBrowser.assertNoSeriousIssues(second);
        second.locator("#draft-own").click();
        assertThat(second.locator("#draft-state")).hasText("Draft saved");
        first.reload();
        assertThat(first.locator("#text")).hasValue("one and more");
        assertThat(second.locator("#text")).hasValue("two");
    }

    @Test
    void duplicatesAppearWhileTypingAndOneKeyAddsTheCall() {
        var page = open("/desk/new?phone=13700137003&name=Wu", "en-GB", 1280, ColorScheme.LIGHT);
        page.keyboard().insertText("The parcel of order 5550-1234 never came.");
        page.keyboard().press("Control+Enter");
        var reference = page.locator("#case-title").textContent();

        var again = open("/desk/new", "zh-CN", 390, ColorScheme.DARK);
        again.keyboard().type("13700137003");
        again.locator("#text").pressSequentially("订单 55501234 还没有送到");

        assertThat(again.locator("#duplicates")).containsText(reference);
        assertThat(again.locator("#duplicates")).containsText("订单号相同 55501234");
        assertThat(again.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        DeskBrowser.assertNoSeriousIssues(again);
        DeskBrowser.picture(again, "new-duplicates");
        again.keyboard().press("F2");
        assertThat(again.locator("#case-title")).hasText(reference);
        assertThat(again.locator(".desk-timeline")).containsText("还没有送到");
    }

    @Test
    void aPageWhoseSessionIsOverLosesNothingAndGoesOnAfterSigningIn() {
        var page = open("/desk/new?name=Wu", "en-GB", 1280, ColorScheme.LIGHT);
        page.context().clearCookies();
        page.locator("#text").fill(TEXT);
        page.locator("#text").press("Control+Enter");

        assertThat(page.locator("#shell-notice")).containsText("Your session has ended");
        assertThat(page.locator("#text")).hasValue(TEXT);
        DeskBrowser.assertNoSeriousIssues(page);
        DeskBrowser.picture(page, "new-session-ended");
        signInAgain(page);
        assertThat(page.locator("#draft-state")).hasText("Draft saved");
        page.locator("#text").press("Control+Enter");

        assertThat(page.locator("#case-title")).isVisible();
    }

    @Test
    void withoutScriptsAFormWhoseSessionIsOverIsShownAndSentOnceMore() {
        var page = browser.openWithoutScripts(intake.address() + "/desk/new?name=Wu");
        page.locator("#text").fill(TEXT);
        page.context().clearCookies();
        page.locator(".desk-new-send button").click();

        assertThat(page.locator("#error")).containsText("Your session has ended");
        assertThat(page.locator("#error")).containsText(TEXT);
        assertThat(page.locator(".shell-unsent")).containsText("Severity");
        assertThat(page.locator(".shell-unsent")).containsText("Normal");
        assertThat(page.locator(".shell-unsent")).not().containsText(Pattern.compile("NORMAL|PHONE|CALM"));
        DeskBrowser.picture(page, "form-session-ended");
        var signIn = page.waitForPopup(() -> page.locator("#error a").click());
        assertThat(signIn.locator("#signed-in")).isVisible();
        page.locator("#error button").click();
        assertThat(page.locator("#error")).containsText("You have signed in anew");
        page.locator("#error button").click();

        assertThat(page.locator("#case-title")).isVisible();
    }

    @Test
    void anotherLanguageKeepsWhatWasTypedAndRefused() {
        var page = open("/desk/new?phone=1&name=Wu", "en-GB", 1280, ColorScheme.LIGHT);
        page.locator("#text").fill(TEXT);
        page.locator("#text").press("Control+Enter");
        assertThat(page.locator(".desk-problems")).isVisible();

        page.locator("a[hreflang=zh-TW]").click();

        assertThat(page.locator("html")).hasAttribute("lang", "zh-TW");
        assertThat(page.locator("#text")).hasValue(TEXT);
        assertThat(page.locator("#name")).hasValue("Wu");
    }

    @Test
    void whatNoFormCanCarryStaysOnThePage() {
        var page = open("/desk/new?name=Wu", "en-GB", 1280, ColorScheme.LIGHT);
        page.locator("#text").fill("汉".repeat(120_000));
        assertThat(page.locator("[data-count]").first()).hasText("120,000 / 20,000");

        page.locator("#text").press("Control+Enter");

        assertThat(page.locator("#shell-notice")).containsText("too");
        assertThat(page.evaluate("document.getElementById('text').value.length"))
                .isEqualTo(120_000);
    }

    /** In a tab of its own, which closes itself. */
    private static void signInAgain(Page page) {
        page.waitForPopup(() -> page.locator("#shell-notice a").click());
        assertThat(page.locator("#shell-notice")).containsText("Go on where you were");
    }

    @Test
    void aRestartOfTheServiceLosesNoDraftAndOneSignInBringsAllPagesBack() {
        var page = browser.chromium().newContext().newPage();
        var list = page.context().newPage();
        int port;
        try (var running = start(0)) {
            port = Integer.parseInt(running.getEnvironment().getRequiredProperty("local.server.port"));
            page.navigate("http://127.0.0.1:" + port + "/desk/new");
            page.locator("#text").fill(TEXT);
            assertThat(page.locator("#draft-state")).hasText("Draft saved");
            list.navigate("http://127.0.0.1:" + port + "/desk");
            assertThat(list.locator("[data-live]")).hasAttribute("data-live-state", "open");
        }
        page.locator("#text").fill(TEXT + " Now.");
        page.locator("#text").press("Control+Enter");
        assertThat(page.locator("#shell-notice")).containsText("cannot be reached");
        try (var restarted = start(port)) {
            assertThat(list.locator("#shell-notice")).containsText("Your session has ended");
            assertThat(page.locator("#shell-notice")).containsText("Your session has ended");

            signInAgain(page);
            assertThat(list.locator("[data-live]")).hasAttribute("data-live-state", "open");
            assertThat(page.locator("#draft-state")).hasText("Draft saved");
            page.reload();

            assertThat(page.locator("#text")).hasValue(TEXT + " Now.");
            assertThat(restarted.isRunning()).isTrue();
        }
    }

    /** Another instance of the service beside the one of all tests, which can be stopped. */
    private ConfigurableApplicationContext start(int port) {
        var settings = intake.context.getEnvironment();
        return SpringApplication.run(
                IntakeServiceApplication.class,
                "--server.port=" + port,
                "--logging.level.root=warn",
                "--huiyin.issuer=" + settings.getRequiredProperty("huiyin.issuer"),
                "--huiyin.mongo.uri=" + settings.getRequiredProperty("huiyin.mongo.uri"),
                "--spring.kafka.bootstrap-servers=" + settings.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }

    @ParameterizedTest
    @CsvSource({"/desk", "/desk/new"})
    void theKeysAreShownByAQuestionMarkAndLeftByEscape(String path) {
        var page = open(path, "en-GB", 1280, ColorScheme.LIGHT);
        page.keyboard().press("Escape");
        page.keyboard().press("?");

        assertThat(page.locator("#desk-keys")).isVisible();
        DeskBrowser.assertNoSeriousIssues(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#desk-keys")).isHidden();
        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile(".*/desk/new"));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB,1280,LIGHT",
        "en-GB,390,DARK",
        "zh-CN,1280,DARK",
        "zh-CN,390,LIGHT",
        "zh-TW,390,LIGHT",
    })
    void thePageFitsItsScreenAndIsAccessible(String language, int width, ColorScheme colours) {
        var page = open("/desk/new", language, width, colours);
        page.locator("#text").press("F4");

        assertThat(page.locator("#kind")).isVisible();
        DeskBrowser.picture(page, "new-" + language + "-" + width + "-" + colours);
        DeskBrowser.assertFitsAndAccessible(page);
    }

    private Page open(String path, String language, int width, ColorScheme colours) {
        return browser.open(intake.address() + path, language, width, colours);
    }

    private static void countKeys(Page page) {
        page.evaluate(
                "() => { sessionStorage.keys = 0; addEventListener('keydown', () => sessionStorage.keys++, true); }");
    }

    private static int keys(Page page) {
        return Integer.parseInt(String.valueOf(page.evaluate("sessionStorage.keys")));
    }
}
