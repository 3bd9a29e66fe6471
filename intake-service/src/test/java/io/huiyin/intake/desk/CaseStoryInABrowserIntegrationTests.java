package io.huiyin.intake.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.huiyin.events.Party;
import io.huiyin.events.Source;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.SayAs;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;

/** What agents and supervisors do all day, in a real browser, by keyboard where they would. */
@TestInstance(Lifecycle.PER_CLASS)
class CaseStoryInABrowserIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

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
    void aComplaintIsTakenPromisedAnsweredAndClosed() {
        var page = open("/desk/new");
        page.fill("#phone", "13800138" + (100 + (int) (Math.random() * 900)));
        page.fill("#name", "王芳");
        page.fill("#text", "The till gave me 50 yuan too little. " + UUID.randomUUID());
        page.selectOption("#severity", "HIGH");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");

        var id = page.url().replaceFirst(".*/", "");
        SayAs.source(Source.ROUTING, intake.broker)
                .say(
                        id,
                        1,
                        new OwnershipAccepted("o", new Party("tills", "Tills"), new Party("mei", "Mei Chen"), true));
        assertThat(page.locator(".desk-facts").first()).containsText("Mei Chen");
        assertThat(page.locator(".badge.desk-IN_PROGRESS")).isVisible();

        page.keyboard().press("p");
        assertThat(page.locator("#promises-what")).isFocused();
        page.keyboard().type("We call you back.");
        page.locator("#promise-hint [data-fill]").press("Enter");
        assertThat(page.locator("#promise-hint")).containsText("Can be kept.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".desk-promises")).containsText("We call you back.");

        page.locator(".desk-promises button").first().click();
        assertThat(page.locator(".desk-timeline")).containsText("kept the promise");
        page.keyboard().press("r");
        page.keyboard().type("Here are your 50 yuan. We are sorry.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".badge.desk-RESOLVED")).isVisible();

        page.keyboard().press("x");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#closing-rootCause-error")).isVisible();
        page.selectOption("#closing-gap", "PHARMACY");
        page.fill("#closing-rootCause", "The change was not counted aloud.");
        page.fill("#closing-correctiveAction", "Count aloud 唱收唱付");
        var due = LocalDateTime.now(ZoneOffset.UTC).plusDays(30).truncatedTo(ChronoUnit.MINUTES);
        page.fill("#closing-correctiveActionDueAt", due.toString());
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".badge.desk-CLOSED")).isVisible();
        assertThat(page.locator("#case-title ~ *, .desk-facts").last()).containsText("唱收唱付");
        assertThat(page.locator("[data-key=p]")).hasCount(0);
        assertThat(page.locator("[data-key=g]")).hasCount(1);
        DeskBrowser.assertFitsAndAccessible(page);
    }

    @Test
    void whatIsTypedStaysWhenSomebodyElseWasFaster() {
        var id = register();
        var page = open("/desk/complaints/" + id);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live-state", "open");
        page.keyboard().press("s");
        page.fill("#classification-product", "Counter service");

        var other = intake.send(intake.request("/complaints/" + id + "/classification")
                .setHeader("Authorization", "Bearer " + intake.signIn.token(Person.ZHOU_MIN))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"severity\":\"HIGH\"}")));
        assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
        assertThat(page.locator("#actions-stale")).isVisible();
        assertThat(page.locator("#classification-product")).hasValue("Counter service");

        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#changes")).containsText("Severity: Normal → High");
        assertThat(page.locator("#classification-product")).hasValue("Counter service");
        DeskBrowser.picture(page, "case-stale");

        assertThat(page.locator("#classification-severity")).hasValue("HIGH");
        page.locator("#classification-product").press("Control+Enter");
        assertThat(page.locator(".desk-facts").first()).containsText("Counter service");
        assertThat(page.locator(".badge.desk-HIGH")).isVisible();
        assertThat(page.locator(".desk-differences").first()).containsText("Product: – → Counter service");
        assertThat(page.locator(".desk-differences").last()).containsText("Severity: Normal → High");
    }

    @Test
    void whatOthersChangedIsToldAlsoAfterARefusalForAnotherReason() {
        var id = register();
        var page = open("/desk/complaints/" + id);
        page.keyboard().press("s");
        page.fill("#classification-tags", "x".repeat(60));
        assertThat(intake.send(intake.request("/complaints/" + id + "/classification")
                                .setHeader("Authorization", "Bearer " + intake.signIn.token(Person.ZHOU_MIN))
                                .header("Content-Type", "application/json")
                                .header("If-Match", "*")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString("{\"severity\":\"CRITICAL\",\"tags\":[\"vip\"]}")))
                        .statusCode())
                .isEqualTo(201);

        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#classification-tags-error")).isVisible();
        page.fill("#classification-tags", "");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#changes")).containsText("Severity: Normal → Critical");
        assertThat(page.locator("#classification-severity")).hasValue("CRITICAL");
        assertThat(page.locator("#classification-tags")).hasValue("vip");
    }

    @Test
    void nothingIsSentInTheNameOfSomebodyElse() {
        var page = open("/desk/complaints/" + register());
        page.fill("#notes-text", "said by Lin Yue");
        intake.signIn.letIn(Person.ZHOU_MIN);
        try {
            page.context().clearCookies();
            var other = page.context().newPage();
            other.navigate(intake.address() + "/desk");
            assertThat(other.locator(".shell-person")).containsText("Zhou Min");

            page.locator("#notes-text").press("Control+Enter");

            assertThat(page.locator("#shell-notice")).containsText("somebody else");
            assertThat(page.locator("#notes-text")).hasValue("said by Lin Yue");
            assertThat(page.locator(".desk-timeline")).not().containsText("said by Lin Yue");
        } finally {
            intake.signIn.letIn(Person.LIN_YUE);
        }
    }

    @Test
    void moneyAboveTheLimitPassesBySomebodyElseWhoSupervises() {
        var id = register();
        var agent = open("/desk/complaints/" + id);
        agent.keyboard().press("o");
        agent.keyboard().type("We give you 500 yuan.");
        agent.fill("#proposals-compensation", "500");
        agent.check("#proposals-refusal");
        agent.keyboard().press("Control+Enter");
        assertThat(agent.locator("#proposals-apology-error")).isVisible();
        assertThat(agent.locator("#proposals-compensation")).hasValue("500");
        agent.uncheck("#proposals-refusal");
        agent.locator("#proposals-proposal").press("Control+Enter");
        assertThat(agent.locator("#awaiting-title")).isVisible();
        assertThat(agent.locator("form[action$='/approval']")).hasCount(0);

        intake.signIn.letIn(Person.ZHOU_MIN);
        try {
            var supervisor = open("/desk/complaints/" + id);
            supervisor.keyboard().press("v");
            supervisor.keyboard().press("Enter");
            assertThat(supervisor.locator(".badge.desk-PROPOSED")).isVisible();
        } finally {
            intake.signIn.letIn(Person.LIN_YUE);
        }
        assertThat(agent.locator("#proposed-title")).isVisible();
        DeskBrowser.picture(agent, "case-proposed");
        agent.locator("#case-title").click();
        agent.keyboard().press("d");
        agent.keyboard().press("Enter");
        assertThat(agent.locator(".badge.desk-RESOLVED")).isVisible();
    }

    private Page open(String path) {
        return browser.open(intake.address() + path, "en-GB", 1280, ColorScheme.LIGHT);
    }

    private String register() {
        var answer = intake.post("/complaints", """
                {"kind":"COMPLAINT","channel":"PHONE","summary":"Short-changed","severity":"NORMAL",
                 "text":"The till gave me 50 yuan too little.","customer":{"name":"王芳"}}
                """);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").stringValue();
    }
}
