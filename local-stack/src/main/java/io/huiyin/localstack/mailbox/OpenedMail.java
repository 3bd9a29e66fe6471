package io.huiyin.localstack.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * A mail with all that is in it.
 *
 * @param headers as lines, decoded
 * @param text of its plain parts, empty where there is none
 * @param html of its HTML parts, from a stranger: to be shown in a sandbox only
 */
record OpenedMail(MailSummary summary, List<String> headers, String text, String html) {

    static OpenedMail of(MailFile file) throws IOException {
        try (var in = Files.newInputStream(file.path())) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var headers = new ArrayList<String>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                if (!MailFile.isOurs(header.getName())) {
                    headers.add(header.getName() + ": " + MailFile.decoded(header.getValue()));
                }
            }
            return new OpenedMail(file.summary(), headers, join(message, "text/plain"), join(message, "text/html"));
        } catch (MessagingException e) {
            throw new IOException("cannot read " + file.path(), e);
        }
    }

    private static String join(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            var joined = new StringBuilder();
            for (int n = 0; n < parts.getCount(); n++) {
                joined.append(join(parts.getBodyPart(n), type));
            }
            return joined.toString();
        }
        return part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) ? content(part) : "";
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (IOException e) {
            // A charset that nobody knows.
            try (InputStream in = part.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
