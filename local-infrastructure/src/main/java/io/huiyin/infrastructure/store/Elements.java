package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes from element to element of a packed document or array without reading them. */
final class Elements {

    private final byte[] bson;
    private int start;
    private int value;
    private int next;

    /** @param container where its length is */
    Elements(byte[] bson, int container) {
        this.bson = bson;
        this.next = container + Integer.BYTES;
    }

    /** False at the end, and {@link #start} is there then. */
    boolean advance() {
        start = next;
        if (bson[start] == BsonType.END) {
            return false;
        }
        value = start + 1;
        while (bson[value++] != 0) {}
        next = value + size();
        return true;
    }

    byte type() {
        return bson[start];
    }

    String name() {
        return FieldNames.of(bson, start + 1, value - 1);
    }

    int start() {
        return start;
    }

    /** Where the value begins, after type and name. */
    int value() {
        return value;
    }

    int end() {
        return next;
    }

    /** What is in this document or array. */
    Elements inner() {
        return new Elements(bson, value);
    }

    int count() {
        int count = 0;
        for (var each = inner(); each.advance(); ) {
            count++;
        }
        return count;
    }

    boolean hasSameName(Elements other) {
        return Arrays.equals(bson, start + 1, value, other.bson, other.start + 1, other.value);
    }

    boolean hasSameValueBytes(Elements other) {
        return type() == other.type() && Arrays.equals(bson, value, next, other.bson, other.value, other.next);
    }

    @Nullable
    Object read() {
        return read(null);
    }

    /** @param wanted the fields of a document, or null for all */
    @Nullable
    Object read(@Nullable Predicate<String> wanted) {
        var unpacking = new Unpacking(bson, value);
        return type() == BsonType.DOCUMENT ? unpacking.document(wanted) : unpacking.value(type(), null);
    }

    private int size() {
        return switch (type()) {
            case BsonType.STRING -> Integer.BYTES + LittleEndian.intAt(bson, value);
            case BsonType.DOCUMENT, BsonType.ARRAY -> LittleEndian.intAt(bson, value);
            case BsonType.DOUBLE, BsonType.INSTANT, BsonType.LONG -> Long.BYTES;
            case BsonType.INT -> Integer.BYTES;
            case BsonType.BOOLEAN -> 1;
            case BsonType.NULL -> 0;
            case BsonType.OBJECT_ID -> 12;
            default -> other();
        };
    }

    private int other() {
        var rest = Unpooled.wrappedBuffer(bson, value, bson.length - value);
        BsonDecoder.decodeValue(type(), rest);
        return rest.readerIndex();
    }
}
