package io.huiyin.localstack.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpServerIntegrationTests {

    @TempDir
    private Path data;

    private Mails mails;
    private SmtpServer server;

    @BeforeEach
    void start() throws IOException {
        var settings = new MailboxSettings(data, "127.0.0.1", 0);
        mails = new Mails(settings);
        server = new SmtpServer(settings, mails);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyAcceptedMailIsThereAfterARestart() throws Exception {
        sender().send("first@example.com", "您的投诉已登记", "正文 text");
        sender().send("second@example.com", "Registered", "text");
        stop();
        start();
        sender().send("third@example.com", "Assigned", "text");

        var kept = all();

        assertThat(kept).extracting(MailSummary::id).containsExactly(1L, 2L, 3L);
        assertThat(kept)
                .extracting(mail -> mail.to().getFirst())
                .containsExactly("first@example.com", "second@example.com", "third@example.com");
        assertThat(kept.getFirst().subject()).isEqualTo("您的投诉已登记");
        assertThat(kept.getFirst().messageId()).isEqualTo("<to-first@huiyin>");
    }

    @Test
    void aMailToSeveralPeopleNamesThemAll() throws Exception {
        sender().sendToBoth("one@example.com", "two@example.com");

        assertThat(all().getFirst().to()).containsExactly("one@example.com", "two@example.com");
    }

    @Test
    void manySendersAtOnceLoseNothing() throws Exception {
        IntStream.range(0, 1_200).parallel().forEach(n -> {
            try {
                sender().send("c" + n + "@example.com", "Subject " + n, "text");
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(all())
                .extracting(mail -> mail.to().getFirst())
                .doesNotHaveDuplicates()
                .hasSize(1_200);
        assertThat(mails.newestFirst().map(MailFile::id).limit(1)).containsExactly(1_200L);
        assertThat(data.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aMailThatCannotBeKeptIsNotAccepted() throws Exception {
        Files.delete(data.resolve("incoming"));

        assertThatThrownBy(() -> sender().send("one@example.com", "lost?", "text"))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("452");
        Files.createDirectory(data.resolve("incoming"));

        assertThat(all()).isEmpty();
    }

    private MailSender sender() {
        return new MailSender(server.port());
    }

    private List<MailSummary> all() throws IOException {
        var found = new ArrayList<MailSummary>();
        for (var mail : mails.since(Instant.EPOCH).toList()) {
            found.add(mail.summary());
        }
        return found;
    }
}
