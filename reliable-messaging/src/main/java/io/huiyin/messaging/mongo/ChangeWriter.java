package io.huiyin.messaging.mongo;

import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a change as update operators, straight to bytes. What the change leaves as it is, the update does not name: most
 * of what a service hears alters nothing but how far it has heard.
 */
final class ChangeWriter<S> {

    private static final EncoderContext PLAIN = EncoderContext.builder().build();

    private final AggregateType<S> type;
    private final Codec<S> states;

    ChangeWriter(AggregateType<S> type, Codec<S> states) {
        this.type = type;
        this.states = states;
    }

    RawBsonDocument update(Change<S> change) {
        var bytes = new BasicOutputBuffer();
        try (bytes;
                var writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            var dueNoMore = set(writer, change);
            if (dueNoMore) {
                writer.writeStartDocument("$unset");
                writer.writeString("nextDue", "");
                writer.writeEndDocument();
            }
            if (!change.said().isEmpty()) {
                push(writer, change.said());
            }
            writer.writeEndDocument();
            return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getSize());
        }
    }

    /** @return whether the state was due and is no more */
    private boolean set(BsonWriter writer, Change<S> change) {
        var before = change.before();
        var isNew = before.version() == 0;
        var state = change.state();
        var dueNoMore = false;
        writer.writeStartDocument("$set");
        writer.writeInt64("version", before.version() + 1);
        if (isNew || !change.applied().isEmpty()) {
            heard(writer, change.heard());
        }
        if (isNew || !change.said().isEmpty()) {
            writer.writeInt64("lastSequence", change.lastSequence());
        }
        if (isNew || !Objects.equals(state, before.state())) {
            dueNoMore = state(writer, state, type.nextDueOf(before.state()));
        }
        writer.writeEndDocument();
        return dueNoMore;
    }

    private boolean state(BsonWriter writer, @Nullable S state, @Nullable Instant dueBefore) {
        if (state != null) {
            writer.writeName("state");
            states.encode(writer, state, PLAIN);
        }
        writer.writeString("standing", type.standingOf(state));
        var due = type.nextDueOf(state);
        if (due != null) {
            writer.writeDateTime("nextDue", due.toEpochMilli());
        }
        return due == null && dueBefore != null;
    }

    private static void heard(BsonWriter writer, Map<Source, Long> heard) {
        writer.writeStartDocument("heard");
        heard.forEach((from, sequence) -> writer.writeInt64(from.wireName(), sequence));
        writer.writeEndDocument();
    }

    private static void push(BsonWriter writer, List<RawEvent> said) {
        writer.writeStartDocument("$push");
        writer.writeStartDocument("outbox");
        writer.writeStartArray("$each");
        said.forEach(event -> OutboxEntry.write(writer, event));
        writer.writeEndArray();
        writer.writeEndDocument();
        writer.writeEndDocument();
    }
}
