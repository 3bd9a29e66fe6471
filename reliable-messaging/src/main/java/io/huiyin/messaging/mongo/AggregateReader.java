package io.huiyin.messaging.mongo;

import io.huiyin.events.Source;
import io.huiyin.messaging.Aggregate;
import java.util.EnumMap;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.io.ByteBufferBsonInput;
import org.jspecify.annotations.Nullable;

/** Reads a document in one pass over its bytes, the state by its own codec: no tree is built that would be thrown away. */
final class AggregateReader<S> {

    private static final DecoderContext PLAIN = DecoderContext.builder().build();

    private final Codec<S> states;

    AggregateReader(Codec<S> states) {
        this.states = states;
    }

    Aggregate<S> read(RawBsonDocument document) {
        var subject = "";
        var version = 0L;
        @Nullable S state = null;
        Map<Source, Long> heard = Map.of();
        var lastSequence = 0L;
        var unsent = 0;
        try (var reader = new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()))) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case "_id" -> subject = reader.readString();
                    case "version" -> version = number(reader);
                    case "state" -> state = states.decode(reader, PLAIN);
                    case "heard" -> heard = heard(reader);
                    case "lastSequence" -> lastSequence = number(reader);
                    case "outbox" -> unsent = size(reader);
                    default -> reader.skipValue();
                }
            }
        }
        return new Aggregate<>(subject, version, state, heard, lastSequence, unsent);
    }

    private static Map<Source, Long> heard(BsonReader reader) {
        var heard = new EnumMap<Source, Long>(Source.class);
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            var source = Source.ofWireName(reader.readName());
            if (source.isPresent()) {
                heard.put(source.get(), number(reader));
            } else {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
        return heard;
    }

    private static int size(BsonReader array) {
        var size = 0;
        array.readStartArray();
        while (array.readBsonType() != BsonType.END_OF_DOCUMENT) {
            array.skipValue();
            size++;
        }
        array.readEndArray();
        return size;
    }

    /** Another writer, or a person with a shell, may have stored a number in another type. */
    private static long number(BsonReader reader) {
        return switch (reader.getCurrentBsonType()) {
            case INT32 -> reader.readInt32();
            case DOUBLE -> (long) reader.readDouble();
            default -> reader.readInt64();
        };
    }
}
