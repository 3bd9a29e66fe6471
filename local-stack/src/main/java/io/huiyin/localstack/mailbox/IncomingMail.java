package io.huiyin.localstack.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One SMTP transaction. */
final class IncomingMail implements MessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingMail.class);

    /** "Insufficient system storage": the sender keeps the mail and tries again. */
    private static final int TRY_AGAIN_LATER = 452;

    private final Mails mails;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    IncomingMail(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException {
        try {
            return "kept as " + mails.keep(sender, recipients, data);
        } catch (IOException e) {
            LOG.warn("A mail could not be kept, its sender was told to try again: {}", e.toString());
            throw new RejectException(TRY_AGAIN_LATER, "The mailbox cannot keep this mail now, try again later");
        }
    }

    @Override
    public void done() {}
}
