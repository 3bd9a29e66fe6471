package io.huiyin.notification.mail.smtp;

import io.huiyin.notification.mail.House;
import io.huiyin.notification.mail.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail in MIME, with the Message-ID that was given to it instead of one made up on the way. */
final class MimeMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMail of(Mail mail, House house, Session session)
            throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMail(session, headerOf(mail.id(), house));
        message.setFrom(new InternetAddress(house.from(), house.name(), UTF_8));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), mail.toName(), UTF_8));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        if (!mail.thread().equals(mail.id())) {
            message.setHeader("In-Reply-To", headerOf(mail.thread(), house));
            message.setHeader("References", headerOf(mail.thread(), house));
        }
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.text(), "plain"));
        alternatives.addBodyPart(part(mail.html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String headerOf(String id, House house) {
        return "<" + id + "@" + house.domain() + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
