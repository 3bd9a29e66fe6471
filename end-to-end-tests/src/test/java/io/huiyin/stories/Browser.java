package io.huiyin.stories;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium, as the system's package manager installs it. */
final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of(
                            "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")));

    static boolean isThere() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A page of somebody who has signed in on the way to an address. */
    Page signedIn(String url, String person, String password, String language, int width) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 844));
        var page = context.newPage();
        page.navigate(url);
        page.locator("#username").fill(person);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForURL(url + "*");
        return page;
    }

    /** Keeps a picture under {@code target/pictures}, for people to look at. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
