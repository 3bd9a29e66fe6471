package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON into an array, the counterpart of {@link Unpacking}: the back end's encoder asks a buffer of any kind about its
 * room with each byte. It still writes the types that are seldom met.
 */
final class Packing {

    private byte[] bytes;
    private int length;
    private boolean operatorName;

    Packing(int usualSize) {
        bytes = new byte[usualSize];
    }

    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }

    int length() {
        return length;
    }

    /** Takes back what was written since. */
    void backTo(int length) {
        this.length = length;
    }

    Elements elementAt(int place) {
        var element = new Elements(bytes, place - Integer.BYTES);
        element.advance();
        return element;
    }

    /** Whether a field's name looks like an operator, which only the back end knows to allow or to forbid. */
    boolean hasOperatorName() {
        return operatorName;
    }

    Packing document(Document document) {
        int start = begin();
        document.forEach(this::element);
        end(start);
        return this;
    }

    void element(String name, @Nullable Object value) {
        int type = length;
        write((byte) 0);
        name(name);
        // Only then, for the array may be another one after the value.
        byte written = value(value);
        bytes[type] = written;
    }

    /** Leaves room for the length of a document or an array, which {@link #end} fills in. */
    int begin() {
        four(0);
        return length - Integer.BYTES;
    }

    void end(int start) {
        write((byte) 0);
        int end = length;
        length = start;
        four(end - start);
        length = end;
    }

    /** An element's beginning, where its value is written otherwise. */
    void header(byte type, String name) {
        write(type);
        name(name);
    }

    void copy(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
    }

    private byte array(List<?> array) {
        int start = begin();
        int place = 0;
        for (var value : array) {
            element(Integer.toString(place++), value);
        }
        end(start);
        return BsonType.ARRAY;
    }

    /** Writes it and says of what type it is. */
    private byte value(@Nullable Object value) {
        return switch (value) {
            case null -> BsonType.NULL;
            case String text -> text(text);
            case Long number -> eight(BsonType.LONG, number);
            case Integer number -> {
                four(number);
                yield BsonType.INT;
            }
            case Double number -> eight(BsonType.DOUBLE, Double.doubleToRawLongBits(number));
            case Boolean truth -> {
                write((byte) (truth ? 1 : 0));
                yield BsonType.BOOLEAN;
            }
            case Instant instant -> eight(BsonType.INSTANT, instant.toEpochMilli());
            case Document document -> {
                document(document);
                yield BsonType.DOCUMENT;
            }
            case List<?> array -> array(array);
            case ObjectId id -> {
                copy(id.toByteArray(), 0, 12);
                yield BsonType.OBJECT_ID;
            }
            default -> other(value);
        };
    }

    private byte other(Object value) {
        byte type = BsonEncoder.determineType(value);
        var buffer = PooledByteBufAllocator.DEFAULT.heapBuffer();
        try {
            BsonEncoder.encodeValue(type, value, buffer);
            reserve(buffer.readableBytes());
            int size = buffer.readableBytes();
            buffer.readBytes(bytes, length, size);
            length += size;
        } finally {
            buffer.release();
        }
        return type;
    }

    private byte text(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        four(encoded.length + 1);
        copy(encoded, 0, encoded.length);
        write((byte) 0);
        return BsonType.STRING;
    }

    private void name(String name) {
        operatorName |= name.startsWith("$");
        reserve(name.length() + 1);
        int start = length;
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            if (unit >= 0x80) {
                length = start;
                var encoded = name.getBytes(StandardCharsets.UTF_8);
                copy(encoded, 0, encoded.length);
                break;
            }
            bytes[length++] = (byte) unit;
        }
        write((byte) 0);
    }

    private byte eight(byte type, long value) {
        reserve(Long.BYTES);
        LittleEndian.LONG.set(bytes, length, value);
        length += Long.BYTES;
        return type;
    }

    private void four(int value) {
        reserve(Integer.BYTES);
        LittleEndian.INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void write(byte value) {
        reserve(1);
        bytes[length++] = value;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
