package io.huiyin.messaging.mongo;

import io.huiyin.events.Envelope;
import io.huiyin.events.RawEvent;
import io.huiyin.events.Source;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.AggregateType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** How the protocol's fields and the state (by the driver's record codec) lie in a document. */
final class DocumentMapping<S> {

    private final Source source;
    private final Codec<S> states;

    DocumentMapping(AggregateType<S> type, CodecRegistry codecs) {
        this.source = type.source();
        this.states = codecs.get(type.stateType());
    }

    Aggregate<S> aggregate(BsonDocument document) {
        var state = document.getDocument("state", new BsonDocument());
        return new Aggregate<>(
                document.getString("_id").getValue(),
                document.getNumber("version").longValue(),
                state.isEmpty()
                        ? null
                        : states.decode(
                                new BsonDocumentReader(state),
                                DecoderContext.builder().build()),
                heard(document.getDocument("heard", new BsonDocument())),
                document.getNumber("lastSequence").longValue(),
                document.getArray("outbox", new BsonArray()).size());
    }

    BsonDocument state(S state) {
        var document = new BsonDocument();
        states.encode(
                new BsonDocumentWriter(document),
                state,
                EncoderContext.builder().build());
        return document;
    }

    BsonDocument heard(Map<Source, Long> heard) {
        var document = new BsonDocument();
        heard.forEach((from, sequence) -> document.append(from.wireName(), new BsonInt64(sequence)));
        return document;
    }

    private static Map<Source, Long> heard(BsonDocument document) {
        var heard = new EnumMap<Source, Long>(Source.class);
        for (var from : Source.values()) {
            if (document.containsKey(from.wireName())) {
                heard.put(from, document.getNumber(from.wireName()).longValue());
            }
        }
        return heard;
    }

    static List<BsonDocument> outbox(List<RawEvent> said) {
        return said.stream().map(DocumentMapping::entry).toList();
    }

    private static BsonDocument entry(RawEvent event) {
        var envelope = event.envelope();
        var entry = new BsonDocument("sequence", new BsonInt64(envelope.sequence()))
                .append("type", new BsonString(envelope.type()))
                .append("time", new BsonDateTime(envelope.time().toEpochMilli()));
        appendIfPresent(entry, "causationId", envelope.causationId());
        appendIfPresent(entry, "traceparent", envelope.traceparent());
        return entry.append("body", new BsonString(event.body()));
    }

    List<RawEvent> unsent(BsonDocument document) {
        var subject = document.getString("_id").getValue();
        return document.getArray("outbox", new BsonArray()).stream()
                .map(entry -> unsent(subject, entry.asDocument()))
                .toList();
    }

    private RawEvent unsent(String subject, BsonDocument entry) {
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

    private static void appendIfPresent(BsonDocument document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, new BsonString(value));
        }
    }

    private static @Nullable String textOrNull(BsonDocument document, String name) {
        return document.containsKey(name) ? document.getString(name).getValue() : null;
    }
}
