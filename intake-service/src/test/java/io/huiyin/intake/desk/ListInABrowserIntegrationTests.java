package io.huiyin.intake.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.export.Turns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list as a supervisor uses it, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class ListInABrowserIntegrationTests {

    private static final String BODY = """
            {"kind":"COMPLAINT","channel":"PHONE","summary":"Short-changed 50 yuan","severity":"HIGH","tags":["TAG"],
             "text":"One line\\nand, \\"another\\".","customer":{"name":"王芳","phone":"13800138000"}}""";

    private final RunningIntake intake = RunningIntake.get();
    private final DeskBrowser browser = new DeskBrowser();
    private final Person zhou = new Person("lister-" + UUID.randomUUID(), "Zhou Min", "supervisor");
    private final String tag = "t" + UUID.randomUUID().toString().substring(0, 8);
    private @Nullable Page signedIn;

    @BeforeAll
    void launch() {
        browser.launch();
        intake.signIn.letIn(zhou);
        for (int n = 0; n < 3; n++) {
            intake.post("/complaints", BODY.replace("TAG", tag));
        }
        signedIn = browser.open(intake.address() + "/desk?tag=" + tag, "en-GB", 1280, ColorScheme.LIGHT);
    }

    @AfterAll
    void quit() {
        intake.signIn.letIn(Person.LIN_YUE);
        browser.close();
    }

    @Test
    void aListIsKeptAsAViewOpenedRenamedAndRemoved() {
        var page = open("/desk?sort=SEVERITY&q=50+yuan&tag=" + tag);
        page.getByText("Keep this list as a view").click();
        page.locator("#view-name").fill("Fifty & <more>");
        page.locator("#view-name").press("Enter");
        var view = page.locator(".desk-view-links a", new Page.LocatorOptions().setHasText("Fifty & <more>"));
        assertThat(view).hasAttribute("aria-current", "page");

        page.navigate(intake.address() + "/desk");
        view.click();
        assertThat(page.locator("#q")).hasValue("50 yuan");
        assertThat(page.locator("#sort")).hasValue("SEVERITY");
        assertThat(page.locator(".desk-rows tbody tr")).hasCount(3);

        page.getByText("Rename or remove views").click();
        var row = page.locator("form", new Page.LocatorOptions().setHas(page.locator("input[value='Fifty & <more>']")));
        row.locator("input[name=name]").fill("Fifty");
        row.locator("input[name=name]").press("Enter");
        assertThat(page.locator(".desk-view-links a[aria-current]")).hasText("Fifty");

        page.getByText("Rename or remove views").click();
        page.getByLabel("Remove “Fifty”").click();
        assertThat(page.locator("#q")).hasValue("");
        assertThat(page.locator(".desk-view-links a", new Page.LocatorOptions().setHasText("Fifty")))
                .hasCount(0);
    }

    @Test
    void whatIsRefusedIsToldAboveTheSameList() {
        var page = open("/desk?tag=" + tag);
        for (int n = 0; n < 2; n++) {
            page.locator("details:has(#view-name)").evaluate("it => { it.open = true; }");
            page.locator("#view-name").fill("Twice");
            page.locator("#view-name").press("Enter");
            assertThat(page.locator(".desk-view-links")).containsText("Twice");
        }

        assertThat(page.locator(".desk-views .alert")).containsText("You have a view of that name");
        assertThat(page.locator("#view-name")).hasValue("Twice");
        assertThat(page.locator(".desk-rows tbody tr")).hasCount(3);
    }

    @Test
    void aFormOfAnotherSiteKeepsNothing() {
        var page = open("/desk");

        var answer = page.request()
                .post(
                        intake.address() + "/desk/views",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("name", "forged")
                                        .set("_key", UUID.randomUUID().toString())));

        assertThat(answer.status()).isEqualTo(403);
        page.reload();
        assertThat(page.locator("#desk")).not().containsText("forged");
    }

    @Test
    void anExportTellsHowFarItIsAndSavesAFile() throws IOException {
        var page = open("/desk?tag=" + tag);

        var file = page.waitForDownload(() -> page.getByText("CSV").click());

        assertThat(page.locator("[data-export-said]")).hasText("3 rows saved.");
        assertThat(file.suggestedFilename()).matches("complaints-\\d{8}-\\d{6}\\.csv");
        assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFReference,")
                .contains("One line\nand, \"\"another\"\".");
    }

    @Test
    void howManyRowsAreToComeIsSaidAsAnEstimate() {
        var page = open("/desk?tag=" + tag);

        assertThat(page.locator("[data-export-words]")).hasAttribute("data-progress", "{0} of about {1} rows");
    }

    @Test
    void theFormShowsTheFilterInForceWhenOneComesBack() {
        var page = open("/desk?q=50+yuan&tag=" + tag);
        page.locator("#severity").selectOption("LOW");
        page.locator("#q").fill("other");
        page.locator("input[name=overdue]").check();

        page.locator(".desk-rows tbody a").first().click();
        assertThat(page.locator("#severity")).hasCount(0);
        page.goBack();

        assertThat(page.locator("#severity")).hasValue("");
        assertThat(page.locator("#q")).hasValue("50 yuan");
        assertThat(page.locator("input[name=overdue]")).not().isChecked();
        assertThat(page.locator(".desk-rows tbody tr")).hasCount(3);
    }

    @Test
    void theFormShowsTheFilterInForceOnAPageThatTheBrowserKept() {
        var page = open("/desk?q=50+yuan&tag=" + tag);
        page.locator("#q").fill("other");

        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        assertThat(page.locator("#q")).hasValue("50 yuan");
    }

    @Test
    void withoutScriptsAnExportIsAPlainDownload() {
        var page = browser.openWithoutScripts(intake.address() + "/desk?tag=" + tag);

        var file = page.waitForDownload(() -> page.getByText("JSON lines").click());

        assertThat(file.suggestedFilename()).endsWith(".jsonl");
    }

    @Test
    void whoeverHasOneRunningIsToldSo() {
        try (var _ = intake.context.getBean(Turns.class).take(zhou.id()).orElseThrow()) {
            var page = open("/desk?tag=" + tag);

            page.getByText("CSV").click();

            assertThat(page.locator("[data-export-said]")).containsText("Exports are running already");
        }
    }

    @Test
    void whatFindsNothingSaysSoAndOffersNoExport() {
        var page = open("/desk?q=nothinglikethis");

        assertThat(page.locator("#rows")).containsText("Nothing was found for this search");
        assertThat(page.locator(".desk-export")).hasCount(0);
    }

    @Test
    void onAPhoneTheListComesBeforeTheFilters() {
        var page = open("/desk?q=" + tag + "&tag=" + tag);
        assertThat(page.locator("#severity")).isVisible();
        page.setViewportSize(390, 844);
        try {
            assertThat(page.locator("#tag")).isVisible();

            page.navigate(intake.address() + "/desk?sort=DUE&q=50+yuan");
            assertThat(page.locator("#q")).isVisible();
            assertThat(page.locator("#severity")).not().isVisible();
            assertThat(page.locator(".desk-rows tbody tr").first()).isInViewport();

            page.getByText("Filters and order").click();
            page.locator("#severity").selectOption("HIGH");
            page.locator("form[role=search] button[type=submit]").click();
            page.waitForURL("**severity=HIGH**");
            assertThat(page.locator("#severity")).hasValue("HIGH");
            assertThat(page.locator("#severity")).isVisible();
        } finally {
            page.setViewportSize(1280, 844);
        }
        page.navigate(intake.address() + "/desk");
        assertThat(page.locator("#severity")).isVisible();
        assertThat(page.getByText("Filters and order")).not().isVisible();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,1280,DARK", "en-GB,390,LIGHT"})
    void itIsReadableEverywhere(String language, int width, ColorScheme colours) {
        var page = browser.open(intake.address() + "/desk?sort=DUE&tag=" + tag, language, width, colours);
        page.locator("details:has(#view-name)").evaluate("it => { it.open = true; }");
        page.locator("#view-name").fill("王芳 & Guangdong " + language + width);
        page.locator("#view-name").press("Enter");
        assertThat(page.locator(".desk-view-links a[aria-current]").first()).isVisible();
        page.locator(".desk-views summary").last().click();

        DeskBrowser.picture(page, "list-" + language + "-" + width + "-" + colours);
        DeskBrowser.assertFitsAndAccessible(page);
        page.navigate(intake.address() + "/desk");
        DeskBrowser.picture(page, "list-first-" + language + "-" + width + "-" + colours);
    }

    /** Signing in again for each would take longer than the rest. */
    private Page open(String path) {
        var page = Objects.requireNonNull(signedIn);
        page.navigate(intake.address() + path);
        return page;
    }
}
