package io.huiyin.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real browser in front of the desk; started once for all tests of a run, as that takes longer than most of them. */
final class DeskBrowser {

    /** Machines that test much at once are slow. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Skips the tests where there is none. */
    void launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
        chromium();
    }

    /** No page is left, as one would go on to follow what happens. */
    void close() {
        List.copyOf(chromium().contexts()).forEach(BrowserContext::close);
    }

    Browser chromium() {
        return Started.CHROMIUM;
    }

    Page open(String address, String language, int width, ColorScheme colours) {
        var page = chromium()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(colours)
                        .setViewportSize(width, 844))
                .newPage();
        page.navigate(address);
        return page;
    }

    Page openWithoutScripts(String address) {
        var page = chromium()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(address);
        return page;
    }

    static void assertFitsAndAccessible(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertNoSeriousIssues(page);
    }

    static void assertNoSeriousIssues(Page page) {
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(serious).isEmpty();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    /** Ends with the tests, whose process it listens to. */
    private static final class Started {

        static final Browser CHROMIUM = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(DeskBrowser.CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }
}
