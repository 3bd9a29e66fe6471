package io.huiyin.notification.mail;

import java.time.Instant;
import java.util.Locale;

/**
 * A written mail. Nothing in it is markup but {@code html}, and no header of it holds a line break.
 *
 * @param id the part of the Message-ID before the @; the same for each attempt
 * @param thread the id of the first mail to the customer, equal to {@code id} for that one
 * @param to the address in ASCII
 */
public record Mail(
        String id,
        String thread,
        String to,
        String toName,
        String subject,
        String text,
        String html,
        Locale language,
        Instant writtenAt) {}
