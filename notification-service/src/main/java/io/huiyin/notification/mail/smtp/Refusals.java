package io.huiyin.notification.mail.smtp;

import io.huiyin.notification.correspondence.Outcome;
import io.huiyin.notification.correspondence.Outcome.Trouble;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Reads what a mail server's refusal means (RFC 5321, 4.2.1). Only a permanent refusal of the recipient or of the
 * message itself is final; what a server holds against us as a sender (at MAIL, or for want of a sign-in) is our own
 * trouble and no reason to drop a customer's mail.
 */
final class Refusals {

    private static final int SERVICE_CLOSING = 421;
    private static final int BAD_SEQUENCE = 503;
    private static final int SIGN_IN_REQUIRED = 530;

    private Refusals() {}

    static Outcome outcome(MessagingException refused, boolean cut) throws ProviderTroubleException {
        for (Exception part = refused;
                part instanceof MessagingException messaging;
                part = messaging.getNextException()) {
            switch (part) {
                case SMTPAddressFailedException address
                when isFinal(address.getReturnCode()) -> {
                    return new Outcome.Refused("the mail server refuses the recipient with " + address.getReturnCode());
                }
                case SMTPAddressFailedException address
                when isRecipientsMatter(address.getReturnCode()) -> {
                    return new Outcome.TryLater(
                            Trouble.RECIPIENT,
                            "the mail server puts the recipient off with " + address.getReturnCode());
                }
                case SMTPSendFailedException message
                when isFinal(message.getReturnCode()) && isAboutMessage(message.getCommand()) -> {
                    return new Outcome.Refused("the mail server refuses the message with " + message.getReturnCode());
                }
                default -> {
                    // The reason may lie deeper.
                }
            }
        }
        throw trouble("the mail server did not take the message", refused, cut);
    }

    static ProviderTroubleException trouble(String what, Exception why, boolean cut) {
        if (cut) {
            return new ProviderTroubleException(what + " within the time given to it", true);
        }
        var code = code(why);
        if (code > 0) {
            return new ProviderTroubleException(what + ": it answered " + code, false);
        }
        var cause = cause(why);
        return new ProviderTroubleException(
                what + ": " + cause.getClass().getSimpleName(), cause instanceof SocketTimeoutException);
    }

    private static int code(Throwable why) {
        return why instanceof SMTPSendFailedException failed ? failed.getReturnCode() : -1;
    }

    private static Throwable cause(Throwable why) {
        var cause = why;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isFinal(int code) {
        return code >= 500 && code != BAD_SEQUENCE && code != SIGN_IN_REQUIRED;
    }

    private static boolean isRecipientsMatter(int code) {
        return code >= 400 && code < 500 && code != SERVICE_CLOSING;
    }

    private static boolean isAboutMessage(String command) {
        return !command.startsWith("MAIL") && !command.startsWith("RCPT");
    }
}
