package io.huiyin.routing.ownership.mongo;

import com.mongodb.client.model.Filters;
import io.huiyin.routing.ownership.Ownerships.UnknownCursorException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bson.conversions.Bson;

/** The place after which a page begins; it stays right while documents come and go. */
record Cursor(Instant since, String complaintId) {

    static Cursor parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = plain.split(" ", 2);
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            throw new UnknownCursorException();
        }
    }

    Bson after() {
        var at = Date.from(since);
        return Filters.or(
                Filters.gt(MongoOwnerships.SINCE, at),
                Filters.and(Filters.eq(MongoOwnerships.SINCE, at), Filters.gt("_id", complaintId)));
    }

    @Override
    public String toString() {
        var plain = since.toEpochMilli() + " " + complaintId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
