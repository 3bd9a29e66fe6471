package io.huiyin.notification.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Complaints in from Kafka, mails out over SMTP, and what was sent back on Kafka. */
class AnsweringCustomersIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final GreenMail MAILBOX = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @SuppressWarnings("NullAway.Init")
    private static RunningService service;

    @BeforeAll
    static void start() {
        MAILBOX.start();
        service = new RunningService(MAILBOX.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        service.close();
        MAILBOX.stop();
    }

    @Test
    void aCustomerIsAnsweredAtEachStep() throws MessagingException {
        var complaint = new Complaint();

        complaint.isRegistered("ada@example.org");
        await().atMost(PATIENCE).until(() -> mailsAbout(complaint).size() == 1);
        complaint.isAccepted().isResolved("We pay the 50 yuan back.");

        await().atMost(PATIENCE).until(() -> mailsAbout(complaint).size() == 3);
        assertThat(mailsAbout(complaint))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "We have your complaint – " + complaint.reference,
                        "Mei Chen is looking after your complaint – " + complaint.reference,
                        "Our answer to your complaint – " + complaint.reference);
        await().atMost(PATIENCE)
                .until(() -> service.get("/census", "admin")
                        .body()
                        .lines()
                        .anyMatch(line -> line.contains(complaint.id) && line.contains("ANSWERED")));
    }

    @Test
    void anOwnerWhoAcceptsAtOnceIsToldInTheAcknowledgement() throws MessagingException {
        var complaint = new Complaint().isAccepted().isRegistered("ada@example.org");

        await().atMost(PATIENCE).until(() -> mailsAbout(complaint).size() == 1);
        assertThat(GreenMailUtil.getBody(mailsAbout(complaint).getFirst())).contains("Mei Chen of our Mortgage team");
        assertThat(service.get("/deliveries?complaint=" + complaint.id, "supervisor")
                        .body())
                .contains("SUPPRESSED", "the acknowledgement tells it");
    }

    private static List<MimeMessage> mailsAbout(Complaint complaint) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var mail : Arrays.asList(MAILBOX.getReceivedMessages())) {
            if (mail.getSubject().contains(complaint.reference)) {
                found.add(mail);
            }
        }
        return found;
    }
}
