package io.huiyin.notification.mail.smtp;

import io.huiyin.notification.correspondence.Outcome;
import io.huiyin.notification.mail.House;
import io.huiyin.notification.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An open connection to the mail server, good for one mail after another. For one thread at a time. */
final class Conversation {

    private final Session session;
    private final SMTPTransport transport;
    private final Wire wire;
    private final Duration deadline;
    private final House house;
    private volatile long idleSince = System.nanoTime();

    private Conversation(Session session, SMTPTransport transport, Wire wire, Duration deadline, House house) {
        this.session = session;
        this.transport = transport;
        this.wire = wire;
        this.deadline = deadline;
        this.house = house;
    }

    static Conversation open(SmtpSettings settings, House house, ScheduledExecutorService watchdog)
            throws ProviderTroubleException {
        var wire = new Wire(watchdog);
        try {
            var session = Session.getInstance(properties(settings, house, wire));
            var transport = (SMTPTransport) session.getTransport("smtp");
            wire.within(settings.deadline(), () -> {
                if (settings.signsIn()) {
                    transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
                } else {
                    transport.connect(settings.host(), settings.port(), null, null);
                }
                return transport;
            });
            return new Conversation(session, transport, wire, settings.deadline(), house);
        } catch (Exception unreachable) {
            closeQuietly(wire);
            throw Refusals.trouble("cannot reach the mail server", unreachable, wire.isCut());
        }
    }

    private static Properties properties(SmtpSettings settings, House house, Wire wire) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", wire);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put(
                "mail.smtp.connectiontimeout",
                Long.toString(settings.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(settings.readTimeout().toMillis()));
        properties.put("mail.smtp.localhost", settings.greeting());
        properties.put("mail.smtp.from", house.from());
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(settings.signsIn()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** @throws ProviderTroubleException where the connection is of no more use */
    Outcome send(Mail mail) throws ProviderTroubleException {
        try {
            var message = MimeMail.of(mail, house, session);
            wire.within(deadline, () -> {
                transport.sendMessage(message, message.getAllRecipients());
                return message;
            });
            idleSince = System.nanoTime();
            return new Outcome.Accepted();
        } catch (MessagingException refused) {
            idleSince = System.nanoTime();
            return Refusals.outcome(refused, wire.isCut());
        } catch (Exception broken) {
            throw Refusals.trouble("the mail server broke off", broken, wire.isCut());
        }
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - idleSince > time.toNanos();
    }

    /** Says goodbye where the server still listens. */
    void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // It is gone, which is what was wanted.
        } finally {
            closeQuietly(wire);
        }
    }

    private static void closeQuietly(Wire wire) {
        try {
            wire.close();
        } catch (UncheckedIOException gone) {
            // It is gone, which is what was wanted.
        }
    }
}
