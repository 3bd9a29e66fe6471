package io.huiyin.localstack.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mail in a list.
 *
 * @param id counts up from 1 in the order of arrival
 * @param to who it was delivered to, whatever its header says
 */
record MailSummary(long id, String messageId, String from, List<String> to, String subject, Instant receivedAt) {

    boolean mentions(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return subject.toLowerCase(Locale.ROOT).contains(wanted)
                || to.stream()
                        .anyMatch(
                                recipient -> recipient.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
