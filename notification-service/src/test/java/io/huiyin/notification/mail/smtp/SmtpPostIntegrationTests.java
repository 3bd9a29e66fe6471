package io.huiyin.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.huiyin.notification.correspondence.Outcome;
import io.huiyin.notification.correspondence.Outcome.Trouble;
import io.huiyin.notification.correspondence.Outcome.TryLater;
import io.huiyin.notification.mail.House;
import io.huiyin.notification.mail.Mail;
import io.huiyin.notification.mail.smtp.FickleMailServer.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpPostIntegrationTests {

    private static final House HOUSE = new House("Customer Care", "care@huiyin.example", "1");
    private static final Mail MAIL = new Mail(
            "id-1", "id-1", "ada@example.org", "Ada", "Hello", "text", "<p>text</p>", Locale.ENGLISH, Instant.EPOCH);

    private final FickleMailServer server = new FickleMailServer(0);
    private final Conversations conversations = new Conversations(settings(server.port()), HOUSE);
    private final SmtpPost post = new SmtpPost(conversations, settings(server.port()));

    @AfterEach
    void stop() {
        conversations.close();
        server.close();
    }

    @Test
    void mailsFollowOneAnotherOnOneConnection() {
        assertThat(post.send(MAIL)).isInstanceOf(Outcome.Accepted.class);
        assertThat(post.send(MAIL)).isInstanceOf(Outcome.Accepted.class);

        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains("Message-ID: <id-1@huiyin.example>"));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aMailWhoseReplyWasLostIsTriedAgainUnderTheSameId() {
        server.becomes(Mood.TAKES_AND_DROPS_THE_CONNECTION);

        assertThat(post.send(MAIL))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.trouble()).isEqualTo(Trouble.PROVIDER));

        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains("Message-ID: <id-1@huiyin.example>"));
    }

    @Test
    void aServerThatNeverAnswersIsCutOff() {
        server.becomes(Mood.NEVER_ANSWERS);

        var before = System.nanoTime();
        var outcome = post.send(MAIL);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.why()).contains("within the time given to it"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_THE_RECIPIENT", "REFUSES_THE_MESSAGE"})
    void whatWillNeverBeTakenIsRefused(Mood mood) {
        server.becomes(mood);

        assertThat(post.send(MAIL)).isInstanceOf(Outcome.Refused.class);
        assertThat(post.breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void aRecipientWhoIsPutOffIsNoTroubleOfTheProviders() {
        server.becomes(Mood.PUTS_THE_RECIPIENT_OFF);

        assertThat(post.send(MAIL))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.trouble()).isEqualTo(Trouble.RECIPIENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSES_THE_SENDER", "CLOSES_ITS_SERVICE"})
    void whatIsHeldAgainstUsNeverFailsAMail(Mood mood) {
        server.becomes(mood);

        assertThat(post.send(MAIL))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.trouble()).isEqualTo(Trouble.PROVIDER));
    }

    @Test
    void aFailingServerIsLeftAloneAndComesBack() {
        server.becomes(Mood.REFUSES_THE_SENDER);
        for (var i = 0; i < 6; i++) {
            post.send(MAIL);
        }
        assertThat(post.breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);

        server.becomes(Mood.TAKES);

        await().atMost(Duration.ofSeconds(20)).until(() -> post.send(MAIL) instanceof Outcome.Accepted);
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                null,
                null,
                false,
                "localhost",
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofMillis(300));
    }
}
