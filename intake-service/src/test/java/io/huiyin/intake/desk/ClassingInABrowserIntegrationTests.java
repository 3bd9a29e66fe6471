package io.huiyin.intake.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a complaint is classed, in a real browser: by what is suggested, by what is typed, and by trees that a supervisor edits. */
@TestInstance(Lifecycle.PER_CLASS)
class ClassingInABrowserIntegrationTests {

    private final RunningIntake intake = RunningIntake.get();
    private final DeskBrowser browser = new DeskBrowser();
    private final Map<String, Page> signedIn = new HashMap<>();
    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeAll
    void launchAndTeach() {
        browser.launch();
        intake.signIn.letIn(Person.ZHOU_MIN);
        for (var number = 0; number < 4; number++) {
            intake.post("/complaints", complaint("retail.delivery", word));
            intake.post("/complaints", complaint("utility.water", "pipe"));
        }
        await().atMost(Duration.ofSeconds(40))
                .until(() -> intake.post("/suggestions", "{\"text\":\"" + word + "\"}")
                        .body()
                        .contains("retail.delivery"));
    }

    @AfterAll
    void quit() {
        intake.signIn.letIn(Person.LIN_YUE);
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"en-GB,1280,LIGHT,Delivery", "zh-CN,390,DARK,配送"})
    void aSuggestionIsShownWithItsWordsTakenByAKeyAndKeptInTheDraft(
            String language, int width, ColorScheme colours, String name) {
        var page = open("/desk/new", language, width, colours);

        page.locator("#text").pressSequentially("Again " + word);

        var first = page.locator("[data-suggest-field=product]").first();
        assertThat(first).containsText(name);
        assertThat(page.locator("#suggestions")).containsText(word);
        assertThat(page.locator("#product")).hasValue("");
        page.locator("#text").press("Alt+1");
        assertThat(page.locator("#product")).hasValue(name);
        assertThat(first).hasAttribute("aria-pressed", "true");
        DeskBrowser.picture(page, "classing-suggested-" + language + "-" + width);
        DeskBrowser.assertFitsAndAccessible(page);
        assertThat(page.locator("#new-complaint")).hasAttribute("data-draft-state", "saved");
        page.reload();
        assertThat(page.locator("#product")).hasValue(name);
        page.locator("#name").fill("王芳");
        page.locator("#phone").fill("13800138000");
        page.locator("#name").press("Control+Enter");
        assertThat(page.locator("#case-title")).isVisible();
        assertThat(stored(page)).contains("\"product\":\"retail.delivery\"");
    }

    @Test
    void aNameIsOfferedWhileTypingAndItsCodeIsStored() {
        var page = open("/desk/new", "zh-CN", 390, ColorScheme.DARK);
        page.locator("#name").fill("王芳");
        page.locator("#phone").fill("13800138000");
        page.locator("#text").fill("昨晚停电了");
        page.locator("#text").press("F4");
        page.locator("#product").fill("供电");

        assertThat(page.locator("#product-nodes option")).hasCount(1);
        assertThat(page.locator("#product-nodes option")).hasAttribute("label", "公用事业 › 供电");
        page.locator("#product").press("Control+Enter");
        assertThat(page.locator("#case-title")).isVisible();
        assertThat(stored(page)).contains("\"product\":\"utility.electricity\"");
    }

    @ParameterizedTest
    @CsvSource({"en-GB,1280,LIGHT,topics,praise", "zh-CN,390,DARK,products,retail"})
    void aNodeIsAddedByKeyboardToATreeThatFitsTheScreenAndIsAccessible(
            String language, int width, ColorScheme colours, String tree, String parent) {
        var page = open("/desk/taxonomy/" + tree + "?code=" + parent, language, width, colours);
        var name = "Thanks " + UUID.randomUUID();

        page.locator("#code").focus();
        page.keyboard().type("thanks-" + UUID.randomUUID());
        page.keyboard().press("Tab");
        page.keyboard().type(name);
        page.keyboard().press("Enter");

        assertThat(page.locator("#chosen-title")).containsText(" › " + name);
        DeskBrowser.picture(page, "classing-tree-" + language + "-" + width);
        DeskBrowser.assertFitsAndAccessible(page);
    }

    private String stored(Page page) {
        return intake.get("/complaints/" + page.url().replaceFirst(".*/", "")).body();
    }

    /** Signing in again for each would take longer than the rest. */
    private Page open(String path, String language, int width, ColorScheme colours) {
        var page = signedIn.computeIfAbsent(
                language + width, _ -> browser.open(intake.address() + "/desk", language, width, colours));
        page.navigate(intake.address() + path);
        return page;
    }

    private static String complaint(String product, String word) {
        return """
                {"kind":"COMPLAINT","channel":"PHONE","summary":"%1$s","text":"About %1$s again",
                 "customer":{"name":"王芳","phone":"13800138000"},"severity":"NORMAL","product":"%2$s"}""".formatted(word, product);
    }
}
