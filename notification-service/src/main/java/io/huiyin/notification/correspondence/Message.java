package io.huiyin.notification.correspondence;

import io.huiyin.events.notification.MessageKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One message to the customer. Occurrence and kind make it unique: a second reassignment is a second message, the same
 * one heard again is not.
 *
 * @param occurrence the id of the event that caused it
 * @param at depends on the status: due from, leased until, tried again from, ended; null while waiting
 * @param dueSince when it was first due
 * @param attempt how many attempts have begun
 * @param holder who leased it last
 * @param content null once it has ended
 * @param why the last reason it was not sent for
 */
public record Message(
        String occurrence,
        MessageKind kind,
        MessageStatus status,
        @Nullable Instant at,
        @Nullable Instant dueSince,
        int attempt,
        @Nullable String holder,
        @Nullable Content content,
        @Nullable String why) {

    static Message waiting(String occurrence, MessageKind kind, Content content) {
        return new Message(occurrence, kind, MessageStatus.WAITING, null, null, 0, null, content, null);
    }

    /** Stays the same over all attempts; the same occurrence gives the same id on every machine. */
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((occurrence + " " + kind).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether its wording can still change: under one id, nobody is ever sent two different mails. */
    boolean isUnwritten() {
        return attempt == 0 && (status == MessageStatus.WAITING || status == MessageStatus.DUE);
    }

    Message saying(Content more) {
        return new Message(occurrence, kind, status, at, dueSince, attempt, holder, more, why);
    }

    boolean isDue(Instant now) {
        return !status.isEnded() && at != null && !at.isAfter(now);
    }

    boolean isLeasedBy(String sender, int inAttempt) {
        return status == MessageStatus.SENDING && sender.equals(holder) && attempt == inAttempt;
    }

    Message due(Instant from) {
        return new Message(occurrence, kind, MessageStatus.DUE, from, from, attempt, holder, content, why);
    }

    Message leased(String by, Instant until) {
        return new Message(occurrence, kind, MessageStatus.SENDING, until, dueSince, attempt + 1, by, content, why);
    }

    Message deferred(Instant until, String because) {
        return new Message(
                occurrence, kind, MessageStatus.DEFERRED, until, dueSince, attempt, holder, content, because);
    }

    Message sent(Instant when, int inAttempt) {
        return new Message(occurrence, kind, MessageStatus.SENT, when, dueSince, inAttempt, holder, null, null);
    }

    Message failed(Instant when, String because) {
        return new Message(occurrence, kind, MessageStatus.FAILED, when, dueSince, attempt, holder, null, because);
    }

    Message suppressed(Instant when, String because) {
        return new Message(occurrence, kind, MessageStatus.SUPPRESSED, when, dueSince, attempt, holder, null, because);
    }
}
