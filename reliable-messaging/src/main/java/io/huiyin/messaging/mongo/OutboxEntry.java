package io.huiyin.messaging.mongo;

import io.huiyin.events.Envelope;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** How an event lies in the outbox; source and subject are those of the document. */
final class OutboxEntry {

    private OutboxEntry() {}

    static void write(BsonWriter writer, RawEvent event) {
        var envelope = event.envelope();
        writer.writeStartDocument();
        writer.writeInt64("sequence", envelope.sequence());
        writer.writeString("type", envelope.type());
        writer.writeDateTime("time", envelope.time().toEpochMilli());
        writeIfPresent(writer, "causationId", envelope.causationId());
        writeIfPresent(writer, "traceparent", envelope.traceparent());
        writer.writeString("body", event.body());
        writer.writeEndDocument();
    }

    static RawEvent read(Source source, String subject, BsonDocument entry) {
        var envelope = new Envelope(
                source,
                subject,
                entry.getNumber("sequence").longValue(),
                entry.getString("type").getValue(),
                Instant.ofEpochMilli(entry.getDateTime("time").getValue()),
                textOrNull(entry, "causationId"),
                textOrNull(entry, "traceparent"));
        return new RawEvent(envelope, entry.getString("body").getValue());
    }

    private static void writeIfPresent(BsonWriter writer, String name, @Nullable String value) {
        if (value != null) {
            writer.writeString(name, value);
        }
    }

    private static @Nullable String textOrNull(BsonDocument entry, String name) {
        return entry.containsKey(name) ? entry.getString(name).getValue() : null;
    }
}
