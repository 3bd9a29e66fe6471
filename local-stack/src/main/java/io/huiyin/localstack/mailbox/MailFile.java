package io.huiyin.localstack.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it came, under one line of ours that says who it was from and for. Number and time of arrival are its name.
 */
record MailFile(Path path, long id, Instant receivedAt) {

    private static final String ENVELOPE = "X-Huiyin-Envelope";

    static String name(long id, Instant receivedAt) {
        return "%010d-%013d.eml".formatted(id, receivedAt.toEpochMilli());
    }

    static MailFile at(Path path) {
        var name = path.getFileName().toString();
        return new MailFile(
                path,
                Long.parseLong(name.substring(0, 10)),
                Instant.ofEpochMilli(Long.parseLong(name.substring(11, 24))));
    }

    static byte[] envelope(String from, List<String> to) {
        return "%s: <%s> %s\r\n".formatted(ENVELOPE, from, String.join(" ", to)).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads no further than the headers. */
    MailSummary summary() throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path), 4096)) {
            var headers = new InternetHeaders(in, true);
            // The first one is ours, whatever the sender wrote.
            var envelope = List.of(headers.getHeader(ENVELOPE)[0].split(" "));
            return new MailSummary(
                    id,
                    decoded(headers.getHeader("Message-ID", null)),
                    decoded(headers.getHeader("From", ", ")),
                    envelope.subList(1, envelope.size()),
                    decoded(headers.getHeader("Subject", null)),
                    receivedAt);
        } catch (MessagingException e) {
            throw new IOException("cannot read " + path, e);
        }
    }

    static String decoded(@Nullable String header) {
        if (header == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header)).strip();
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    static boolean isOurs(String header) {
        return header.equalsIgnoreCase(ENVELOPE);
    }
}
