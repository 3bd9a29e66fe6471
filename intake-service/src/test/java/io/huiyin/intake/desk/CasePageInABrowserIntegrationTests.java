package io.huiyin.intake.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.SayAs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The page of one complaint in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class CasePageInABrowserIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FilePayload RECEIPT =
            new FilePayload("receipt 小票.txt", "text/plain", "50 yuan".getBytes(StandardCharsets.UTF_8));

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

    @Test
    void theOwnerAPromiseAndAFileAppearWithoutReload() {
        var id = register();
        var page = open(id, "en-GB", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");

        SayAs.source(Source.ROUTING, intake.broker)
                .say(
                        id,
                        1,
                        new OwnershipAccepted(
                                "o", new Party("mortgage", "Mortgage"), new Party("mei", "Mei Chen"), true));
        assertThat(page.locator(".desk-facts")).containsText("Mei Chen");

        promise(id);
        assertThat(page.locator(".desk-facts")).containsText("a call 回电");

        upload(page);
        assertThat(page.locator(".desk-files")).containsText("receipt 小票.txt");
        assertThat(page.locator(".desk-timeline")).containsText("receipt 小票.txt");
    }

    @Test
    void aFileThatIsChosenOutlivesWhatOthersDoMeanwhile() {
        var id = register();
        var page = open(id, "en-GB", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");
        assertThat(page.locator(".desk-scripted")).isVisible();

        page.locator("#evidence-file").setInputFiles(RECEIPT);
        page.locator("#evidence-title").evaluate("title => title.dataset.before = 1");
        intake.post("/complaints/" + id + "/notes", "{\"text\":\"somebody else writes\"}");
        assertThat(page.locator("#evidence-title[data-before]")).isHidden();
        page.locator("form.desk-drop button").click();

        assertThat(page.locator(".desk-files")).containsText("receipt 小票.txt");
        assertThat(page.locator("#evidence-file")).hasValue("");
    }

    @Test
    void ofSeveralFilesEachIsToldHowItWent() {
        var page = open(register(), "en-GB", 1280, ColorScheme.LIGHT);
        assertThat(page.locator(".desk-scripted")).isVisible();

        page.locator("form.desk-drop").evaluate("""
                form => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File(["one"], "first.txt"));
                  dropped.items.add(new File(["<html><script>1</script></html>"], "bad.html"));
                  dropped.items.add(new File(["three"], "last.txt"));
                  form.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: dropped }));
                }
                """);

        assertThat(page.locator(".desk-files")).containsText("first.txt");
        assertThat(page.locator(".desk-files")).containsText("last.txt");
        assertThat(page.locator(".desk-upload-said .desk-wrong")).containsText("bad.html");
        assertThat(page.locator(".desk-upload-said p")).hasCount(3);
    }

    @Test
    void aFileWhoseAnswerIsLostIsSentAgainAndStoredOnce() {
        var page = open(register(), "en-GB", 1280, ColorScheme.LIGHT);
        var lost = new AtomicBoolean();
        page.route("**/evidence?_key=*", route -> {
            if (lost.compareAndSet(false, true)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        upload(page);
        assertThat(page.locator(".desk-upload-said .desk-wrong")).isVisible();
        page.locator("form.desk-drop button").dblclick();

        assertThat(page.locator(".desk-upload-said")).containsText("is on record");
        assertThat(page.locator(".desk-files > li")).hasCount(1);
    }

    @Test
    void whoChoseAFileIsToldWhenTheCaseTakesNoneAnyMore() {
        var id = register();
        var page = open(id, "en-GB", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");
        assertThat(page.locator(".desk-scripted")).isVisible();
        page.locator("#evidence-file").setInputFiles(RECEIPT);

        intake.post("/complaints/" + id + "/withdrawal", "{}");

        assertThat(page.locator(".desk-upload-said")).containsText("receipt 小票.txt: Not sent");
        assertThat(page.locator("form.desk-drop")).isHidden();
    }

    @Test
    void whoLeavesIsAskedAlsoAfterAFileWasSent() {
        var page = open(register(), "en-GB", 1280, ColorScheme.LIGHT);
        upload(page);
        assertThat(page.locator(".desk-files")).containsText("receipt 小票.txt");
        page.locator("#notes-text").fill("not sent yet");
        var asked = new ArrayList<String>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });

        page.navigate(intake.address() + "/desk");

        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void anEventNeverTakesAwayTheFormThatIsAboutToBeTypedIn() {
        var id = register();
        var page = open(id, "en-GB", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");

        page.keyboard().press("q");
        assertThat(page.locator("#questions-question")).isFocused();
        intake.post("/complaints/" + id + "/notes", "{\"text\":\"somebody else writes\"}");
        assertThat(page.locator("#actions-stale")).isVisible();
        page.keyboard().type("when was it, with whom?");

        assertThat(page.locator("#questions-question")).hasValue("when was it, with whom?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".desk-WAITING_FOR_CUSTOMER")).isVisible();
    }

    @Test
    void aTextTellsHowLongItIsBeforeItIsTooLong() {
        var id = register();
        promise(id);
        var page = open(id, "en-GB", 390, ColorScheme.LIGHT);
        assertThat(page.locator("#desk [data-count]:not(:empty)")).hasCount(0);

        page.locator("#notes-text").fill("汉".repeat(18_500));
        page.keyboard().press("Escape");
        page.keyboard().press("c");
        page.locator("#contacts-said").fill("汉".repeat(2_001));
        page.locator(".desk-promises details summary").click();
        page.locator(".desk-promises textarea").fill("x".repeat(1_900));

        assertThat(count(page, "#notes-text")).hasText("18,500 / 20,000");
        assertThat(count(page, "#contacts-said")).hasText("2,001 / 2,000");
        assertThat(count(page, "#contacts-said")).hasClass(Pattern.compile("text-danger"));
        assertThat(count(page, ".desk-promises textarea")).hasText("1,900 / 2,000");
        page.locator("[data-key=c] button").click();
        assertThat(page.locator("#contacts-said")).hasClass(Pattern.compile("is-invalid"));
        assertThat(count(page, "#contacts-said")).hasText("2,001 / 2,000");
        DeskBrowser.assertFitsAndAccessible(page);
    }

    private static Locator count(Page page, String field) {
        return page.locator(field + " ~ [data-count]");
    }

    @Test
    void theCustomerDoesNotWithdrawByASlipOfTheKeys() {
        var id = register();
        var page = open(id, "en-GB", 390, ColorScheme.LIGHT);

        page.keyboard().press("w");
        page.keyboard().type("no");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-key=w] input[type=checkbox]")).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".desk-WITHDRAWN")).isVisible();
    }

    @Test
    void allThatWasSaidIsShownAndLongWordsWrap() {
        var word = "W".repeat(99);
        var answer = intake.post("/complaints", """
                {"kind":"COMPLIMENT","channel":"PHONE","summary":"%1$s","severity":"HIGH","text":"%1$s","product":"%1$s%1$s",
                 "mood":"AGITATED","factor":"ATTITUDE","tags":["a, b","%2$s"],"amountInDispute":{"amount":50,"currency":"CNY"},
                 "previousContacts":3,"concerns":{"staff":{"id":"s","name":"Clerk Seven"}},
                 "customer":{"name":"%1$s","phone":"13800138556"}}
                """.formatted(word, "t".repeat(50)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = JSON.readTree(answer.body()).get("id").stringValue();

        var page = open(id, "en-GB", 390, ColorScheme.LIGHT);

        assertThat(page.locator(".desk-case-story"))
                .containsText(Pattern.compile(
                        "Compliment.*Attitude.*Agitated.*CNY 50.*3.*Clerk Seven.*a, b", Pattern.DOTALL));
        DeskBrowser.assertFitsAndAccessible(page);
        page.keyboard().press("s");
        page.locator("#classification-severity").selectOption("LOW");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".desk-LOW").first()).isVisible();
        assertThat(JSON.readTree(intake.get("/complaints/" + id).body())
                        .at("/facts/classification/tags/0")
                        .stringValue())
                .isEqualTo("a, b");
    }

    @Test
    void theFocusStaysInTheListWhileItChanges() {
        var id = register();
        var page = browser.open(intake.address() + "/desk", "en-GB", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");
        page.locator("#row-" + id).focus();

        var next = register();

        assertThat(page.locator("#row-" + next)).isVisible();
        assertThat(page.locator("#row-" + id)).isFocused();
    }

    @Test
    void evidenceIsAlsoAPageOfItsOwn() {
        var id = register();

        var page = browser.open(
                intake.address() + "/desk/complaints/" + id + "/evidence", "en-GB", 390, ColorScheme.LIGHT);

        assertThat(page.locator("#evidence-title")).isVisible();
        assertThat(page.locator("[data-theme-choice][aria-pressed=true]")).hasCount(1);
        DeskBrowser.assertFitsAndAccessible(page);
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
        var earlier = register();
        var id = register();
        intake.post("/complaints/" + id + "/links", "{\"to\":\"%s\"}".formatted(earlier));
        promise(id);
        intake.post("/complaints/" + id + "/proposals", "{\"text\":\"We pay it back. 我们退还。\"}");

        var page = open(id, language, width, colours);
        upload(page);
        assertThat(page.locator(".desk-files")).containsText("receipt 小票.txt");
        assertThat(page.locator(".desk-duplicates")).isVisible();

        DeskBrowser.picture(page, "case-" + language + "-" + width + "-" + colours);
        DeskBrowser.assertFitsAndAccessible(page);
    }

    private Page open(String id, String language, int width, ColorScheme colours) {
        return browser.open(intake.address() + "/desk/complaints/" + id, language, width, colours);
    }

    private static void upload(Page page) {
        assertThat(page.locator(".desk-scripted")).isVisible();
        page.locator("#evidence-file").setInputFiles(RECEIPT);
        page.locator("form.desk-drop button").click();
    }

    private void promise(String id) {
        var due = intake.feasible(id);
        var made = intake.post(
                "/complaints/" + id + "/promises", "{\"what\":\"a call 回电\",\"dueAt\":\"%s\"}".formatted(due));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private String register() {
        var answer = intake.post("/complaints", """
                {"kind":"COMPLAINT","channel":"PHONE","summary":"柜台少找50元 short-changed","severity":"HIGH",
                 "text":"今天上午在前台缴费，少找了我50元。柜员说离柜概不负责。 Order no. 778899001122.",
                 "customer":{"name":"王芳","phone":"13800138555","email":"fang@example.org"}}
                """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").stringValue();
    }
}
