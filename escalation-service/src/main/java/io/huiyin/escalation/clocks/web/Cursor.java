package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.Escalations.Place;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A place in the list as a word that callers hand back and do not read. */
final class Cursor {

    private Cursor() {}

    static String of(Place place) {
        var plain = place.overdueSince().toEpochMilli() + ":" + place.complaintId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var colon = plain.indexOf(':');
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(plain.substring(0, Math.max(0, colon)))),
                    plain.substring(colon + 1));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            throw EscalationController.badParameter("cursor", "format").because(foreign);
        }
    }
}
