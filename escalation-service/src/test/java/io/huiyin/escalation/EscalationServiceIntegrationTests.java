package io.huiyin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.Event;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.fixtures.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class EscalationServiceIntegrationTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static Stage stage;

    private ConfigurableApplicationContext service;
    private final String complaint = UUID.randomUUID().toString();

    @BeforeAll
    static void open() throws Exception {
        stage = new Stage();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @BeforeEach
    void start() {
        service = stage.startService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRegisteredComplaintGetsItsClocks() {
        stage.register(complaint, Severity.NORMAL);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, DeadlineSet.class))
                        .extracting(DeadlineSet::target)
                        .containsExactly(Target.ACKNOWLEDGE, Target.FIRST_CONTACT, Target.RESOLUTION));
        assertThat(stage.said(complaint, DeadlineSet.class)).allSatisfy(set -> {
            assertThat(set.policy()).isEqualTo("house-default");
            assertThat(set.explanation()).hasSizeGreaterThan(2);
        });
    }

    @Test
    void whatIsNotDoneGoesUpByItselfOnceForEachDueInstantThoughTwoInstancesWatch() {
        try (var other = stage.startService()) {
            assertThat(other.isRunning()).isTrue();
            stage.register(complaint, Severity.NORMAL, "quick");

            await().atMost(LONG_ENOUGH)
                    .untilAsserted(() -> assertThat(stage.said(complaint, EscalationRaised.class))
                            .extracting(EscalationRaised::level)
                            .containsExactly(1, 2, 3, 3));
        }
        assertThat(stage.said(complaint, DeadlineAtRisk.class)).hasSize(1);
        assertThat(stage.said(complaint, DeadlineMissed.class)).hasSize(1);
        assertThat(stage.said(complaint))
                .extracting(event -> event.envelope().sequence())
                .doesNotHaveDuplicates();
        assertThat(stage.said(complaint).stream()
                        .filter(event -> event.content() instanceof DeadlineMissed)
                        .map(Event::envelope))
                .singleElement()
                .satisfies(envelope -> assertThat(envelope.time())
                        .isAfterOrEqualTo(stage.said(complaint, DeadlineMissed.class)
                                .getFirst()
                                .dueAt()));
    }

    @Test
    void whatBecameDueWhileNobodyWatchedIsFiredAfterTheStart() {
        stage.register(complaint, Severity.NORMAL, "later");
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        assertThat(stage.said(complaint, DeadlineSet.class)).hasSize(1));
        service.close();
        var due = stage.said(complaint, DeadlineSet.class).getFirst().dueAt();
        await().atMost(LONG_ENOUGH).until(() -> Instant.now().isAfter(due));
        assertThat(stage.said(complaint, EscalationRaised.class)).isEmpty();

        service = stage.startService();

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, EscalationRaised.class))
                        .isNotEmpty());
    }

    @Test
    void runningClocksAreCountedAnewWhenTheRulesChange() {
        stage.register(complaint, Severity.HIGH);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        assertThat(stage.said(complaint, DeadlineSet.class)).hasSize(3));
        var before = stage.said(complaint, DeadlineSet.class).getFirst();
        service.close();

        service = stage.startService("classpath:patient-house.yaml");

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, DeadlineMoved.class))
                        .singleElement()
                        .satisfies(moved -> {
                            assertThat(moved.target()).isEqualTo(Target.ACKNOWLEDGE);
                            assertThat(moved.cause()).isEqualTo(MoveCause.POLICY);
                            assertThat(moved.before()).isEqualTo(before.dueAt());
                            assertThat(moved.after()).isAfter(before.dueAt());
                        }));
    }

    @Test
    void anEscalationIsSeenAcknowledgedAndStoodDown() {
        stage.register(complaint, Severity.HIGH, "patient");
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, EscalationRaised.class))
                        .hasSize(1));

        assertThat(stage.send(stage.request(service, "/escalations?state=open&level=1&limit=200"))
                        .body())
                .contains(complaint, "HY-" + complaint, "\"to\":{\"id\":\"supervisor\"");
        var first = acknowledge("key-1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"acknowledgedBy\":{\"id\":\"supervisor\",\"name\":\"Zhou Min\"}");
        assertThat(acknowledge("key-1").body()).isEqualTo(first.body());
        assertThat(acknowledge("key-2").body()).isEqualTo(first.body());
        assertThat(stage.send(stage.request(service, "/escalations?state=open&limit=200"))
                        .body())
                .doesNotContain(complaint);
        assertThat(stage.send(stage.request(service, "/escalations?state=acknowledged&limit=200"))
                        .body())
                .contains(complaint);

        stage.say(Source.INTAKE, complaint, new ComplaintResolved(new Party("agent", "Lin Yue"), "Paid back.", null));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, EscalationStoodDown.class))
                        .hasSize(1));
        assertThat(acknowledge("key-1").body()).isEqualTo(first.body());
        assertThat(acknowledge("key-3").statusCode()).isEqualTo(409);
        assertThat(stage.said(complaint, EscalationAcknowledged.class)).hasSize(1);
    }

    @Test
    void whoComesBackToTheStreamMissesNothingAndSeesNothingTwice() throws Exception {
        var ready = new CountDownLatch(1);
        var listening = CompletableFuture.supplyAsync(() -> stage.stream(service, null, frames -> {
            if (!frames.isEmpty()) {
                ready.countDown();
            }
            return !mine(frames).isEmpty();
        }));
        assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        stage.register(complaint, Severity.HIGH, "patient");
        var seen = mine(listening.get(60, TimeUnit.SECONDS));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, EscalationRaised.class))
                        .hasSize(1));
        assertThat(acknowledge("key-1").statusCode()).isEqualTo(200);
        stage.say(Source.INTAKE, complaint, new ComplaintResolved(new Party("agent", "Lin Yue"), "Paid back.", null));
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, EscalationStoodDown.class))
                        .hasSize(1));

        var resumed = mine(stage.stream(
                service,
                idOf(seen.getLast()),
                frames ->
                        frames.stream().anyMatch(frame -> frame.contains("stood-down") && frame.contains(complaint))));

        var said = stage.said(complaint).stream()
                .map(event -> event.envelope().type().replace(".v1", ""))
                .filter(type -> !Set.of("deadline.set", "deadline.met", "deadline.stood-down")
                        .contains(type))
                .toList();
        assertThat(Stream.concat(seen.stream(), resumed.stream()).map(EscalationServiceIntegrationTests::eventOf))
                .containsExactlyElementsOf(said)
                .contains("deadline.missed", "escalation.raised", "escalation.acknowledged", "escalation.stood-down");
    }

    @Test
    void allClocksOfAComplaintExplainThemselves() {
        stage.register(complaint, Severity.NORMAL);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        assertThat(stage.said(complaint, DeadlineSet.class)).hasSize(3));

        var deadlines = stage.send(stage.request(service, "/deadlines/" + complaint));

        assertThat(deadlines.statusCode()).isEqualTo(200);
        assertThat(deadlines.body()).contains("house-default", "FIRST_CONTACT", "2 h of business time are allowed");
        assertThat(stage.send(stage.request(service, "/deadlines/unheard-of")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlySupervisorsActOnEscalations() {
        var agent = "Bearer " + stage.signIn.token(Person.LIN_YUE);

        assertThat(stage.send(stage.request(service, "/escalations").setHeader("Authorization", agent))
                        .statusCode())
                .isEqualTo(403);
        assertThat(stage.send(stage.request(service, "/escalations").setHeader("Authorization", "Bearer no"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(stage.send(stage.request(service, "/escalations/x/acknowledge")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(stage.send(stage.request(service, "/escalations?state=closed"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(acknowledge("key").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasDoneInTimeIsMet() {
        stage.register(complaint, Severity.NORMAL);
        stage.say(Source.INTAKE, complaint, new ComplaintResolved(new Party("agent", "Lin Yue"), "Paid back.", null));

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(stage.said(complaint, DeadlineMet.class))
                        .extracting(DeadlineMet::target)
                        .containsExactly(Target.RESOLUTION));
    }

    private java.net.http.HttpResponse<String> acknowledge(String key) {
        return stage.send(stage.request(service, "/escalations/" + complaint + "/acknowledge")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    private List<String> mine(List<String> frames) {
        return frames.stream().filter(frame -> frame.contains(complaint)).toList();
    }

    private static String eventOf(String frame) {
        return field(frame, "event: ");
    }

    private static String idOf(String frame) {
        return field(frame, "id: ");
    }

    private static String field(String frame, String name) {
        return frame.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }
}
