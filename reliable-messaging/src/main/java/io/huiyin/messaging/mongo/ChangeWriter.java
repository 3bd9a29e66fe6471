package io.huiyin.messaging.mongo;

import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Change;
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
        var before = change.before();
        var altersState = before.version() == 0 || !Objects.equals(change.state(), before.state());
        var bytes = new BasicOutputBuffer();
        try (bytes;
                var writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            set(writer, change, altersState);
            if (altersState && type.nextDueOf(before.state()) != null && type.nextDueOf(change.state()) == null) {
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

    private void set(BsonWriter writer, Change<S> change, boolean altersState) {
        var version = change.before().version();
        writer.writeStartDocument("$set");
        writer.writeInt64("version", version + 1);
        if (version == 0 || !change.applied().isEmpty()) {
            heard(writer, change.heard());
        }
        if (version == 0 || !change.said().isEmpty()) {
            writer.writeInt64("lastSequence", change.lastSequence());
        }
        if (altersState) {
            state(writer, change.state());
        }
        writer.writeEndDocument();
    }

    private void state(BsonWriter writer, @Nullable S state) {
        if (state != null) {
            writer.writeName("state");
            states.encode(writer, state, PLAIN);
        }
        writer.writeString("standing", type.standingOf(state));
        var due = type.nextDueOf(state);
        if (due != null) {
            writer.writeDateTime("nextDue", due.toEpochMilli());
        }
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
