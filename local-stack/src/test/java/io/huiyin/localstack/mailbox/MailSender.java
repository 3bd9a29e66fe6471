package io.huiyin.localstack.mailbox;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** Sends as a service does. */
record MailSender(int port) {

    void send(String to, String subject, String text) throws MessagingException {
        var message = message(to, subject);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    void sendToBoth(String to, String blindCopyTo) throws MessagingException {
        var message = message(to, "to both");
        message.addRecipient(RecipientType.BCC, new InternetAddress(blindCopyTo));
        message.setText("text", "UTF-8");
        Transport.send(message);
    }

    void sendPage(String to, String subject, String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var page = new MimeBodyPart();
        page.setContent(html, "text/html; charset=UTF-8");
        var message = message(to, subject);
        message.setContent(new MimeMultipart("alternative", plain, page));
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.localhost", "test");
        var message = new MimeMessage(Session.getInstance(settings)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<to-" + to.substring(0, to.indexOf('@')) + "@huiyin>");
            }
        };
        message.setFrom("huiyin@example.com");
        message.setRecipients(RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
