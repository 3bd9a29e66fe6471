package io.huiyin.notification.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.Source;
import io.huiyin.notification.mail.smtp.FickleMailServer;
import io.huiyin.notification.mail.smtp.FickleMailServer.Mood;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers get, and when, while the mail server misbehaves. */
class FickleServerIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init")
    private static FickleMailServer server;

    @SuppressWarnings("NullAway.Init")
    private static RunningService service;

    @BeforeAll
    static void start() {
        server = new FickleMailServer(0);
        service = new RunningService(
                server.port(), "--huiyin.smtp.deadline=2s", "--huiyin.smtp.rest-after-failures=300ms");
    }

    @AfterAll
    static void stop() {
        service.close();
        server.close();
    }

    @BeforeEach
    void beKind() {
        server.becomes(Mood.TAKES);
    }

    @Test
    void mailsWaitForAServerThatIsDown() {
        var port = server.port();
        server.close();
        var complaint = new Complaint().isRegistered("ada@example.org");
        await().atMost(PATIENCE).until(() -> log(complaint).contains("\"DEFERRED\""));

        server = new FickleMailServer(port);

        await().atMost(PATIENCE).until(() -> mails(complaint).count() == 1);
        await().atMost(PATIENCE).until(() -> log(complaint).contains("\"status\":\"SENT\""));
    }

    @Test
    void aMailWhoseReplyWasLostComesAgainUnderTheSameId() {
        server.becomes(Mood.TAKES_AND_DROPS_THE_CONNECTION);
        var complaint = new Complaint().isRegistered("ada@example.org");
        await().atMost(PATIENCE).until(() -> mails(complaint).findAny().isPresent());

        server.becomes(Mood.TAKES);

        await().atMost(PATIENCE).until(() -> log(complaint).contains("\"status\":\"SENT\""));
        assertThat(mails(complaint).map(FickleServerIntegrationTests::messageId).distinct())
                .hasSize(1);
        assertThat(mails(complaint)).hasSizeGreaterThan(1);
    }

    @Test
    void aServerThatHangsKeepsNothingFromBeingHeard() {
        server.becomes(Mood.NEVER_ANSWERS);
        var first = new Complaint().isRegistered("ada@example.org");
        await().atMost(PATIENCE).until(() -> heard(first).contains("\"intake\":1"));

        var second = new Complaint().isRegistered("bob@example.org").isAccepted();

        await().atMost(PATIENCE).until(() -> heard(second).contains("\"intake\":1,\"routing\":1"));
        assertThat(mails(first)).isEmpty();
        server.becomes(Mood.TAKES);
        await().atMost(PATIENCE)
                .until(() ->
                        mails(first).count() == 1 && mails(second).findAny().isPresent());
    }

    @Test
    void aRefusedRecipientIsSaidToHaveFailed() {
        server.becomes(Mood.REFUSES_THE_RECIPIENT);

        var complaint = new Complaint().isRegistered("nobody@example.org");

        await().atMost(PATIENCE).until(() -> log(complaint).contains("\"status\":\"FAILED\""));
        assertThat(heard(complaint)).contains("\"said\":1", "PENDING");
        assertThat(log(complaint)).doesNotContain("nobody@");
    }

    @Test
    void anEventHeardAgainSendsNothingAgain() {
        var complaint = new Complaint().isRegistered("ada@example.org");
        await().atMost(PATIENCE).until(() -> mails(complaint).count() == 1);

        complaint.publish(Source.INTAKE, 1, Complaint.registered(complaint.reference, "ada@example.org"));
        complaint.isAccepted();

        await().atMost(PATIENCE)
                .until(() -> heard(complaint).contains("ANSWERED")
                        && mails(complaint).count() == 2);
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> mails(complaint).count() == 2);
    }

    @Test
    void theLogIsForStaffOnly() {
        assertThat(Stream.of("agent", "supervisor", "admin")
                        .map(role -> service.get("/deliveries", role).statusCode()))
                .containsOnly(200);
        assertThat(service.get("/deliveries", "owner").statusCode()).isEqualTo(403);
        assertThat(service.get("/census", "agent").statusCode()).isEqualTo(403);
    }

    private static Stream<String> mails(Complaint complaint) {
        return List.copyOf(server.taken()).stream().filter(mail -> mail.contains(complaint.reference));
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }

    private static String log(Complaint complaint) {
        return service.get("/deliveries?complaint=" + complaint.id, "agent").body();
    }

    private static String heard(Complaint complaint) {
        return Optional.of(service.get("/census", "admin").body()).stream()
                .flatMap(String::lines)
                .filter(line -> line.contains(complaint.id))
                .findFirst()
                .orElse("");
    }
}
