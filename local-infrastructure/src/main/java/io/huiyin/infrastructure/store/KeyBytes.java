package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.PooledByteBufAllocator;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes index keys as bytes whose unsigned order is the back end's order of values, which is MongoDB's: such a key is
 * smaller than a list of objects, and comparing two is one instruction of the JVM. Each value begins with its type and ends
 * by itself, so that a key's beginning is the key of its first values.
 */
final class KeyBytes {

    private static final int NOTHING = 0x10;
    private static final int NUMBER = 0x20;
    private static final int STRING = 0x30;
    private static final int UUID_TYPE = 0x40;
    private static final int OBJECT_ID = 0x50;
    private static final int BOOLEAN = 0x60;
    private static final int INSTANT = 0x70;

    /** Can be found again but not compared: documents, binary data and what else nobody sorts by. */
    private static final int OTHER = 0x80;

    /** More than any type, turned round or not. */
    private static final byte BEYOND = (byte) 0xff;

    private static final double EXACT = 1L << 53;

    private byte[] bytes;
    private int length;
    private int turned;

    private KeyBytes(byte[] beginning) {
        bytes = Arrays.copyOf(beginning, beginning.length + 48);
        length = beginning.length;
    }

    static KeyBytes empty() {
        return new KeyBytes(new byte[0]);
    }

    static KeyBytes after(byte[] beginning) {
        return new KeyBytes(beginning);
    }

    /** Whether keys with this value stand in the order of the values. */
    static boolean isOrdered(@Nullable Object value) {
        return typeOf(value) != OTHER;
    }

    KeyBytes value(@Nullable Object value, boolean ascending) {
        turned = ascending ? 0 : 0xff;
        write(typeOf(value));
        switch (value) {
            case null -> {}
            case Missing missing -> {}
            case Number number -> number(number);
            case String text -> text(text);
            case UUID uuid -> {
                eight(uuid.getMostSignificantBits());
                eight(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> all(id.toByteArray());
            case Boolean truth -> write(truth ? 1 : 0);
            case Instant instant -> eight(instant.toEpochMilli() ^ Long.MIN_VALUE);
            default -> other(value);
        }
        return this;
    }

    /** The beginning of each key whose next value is a text that begins so; for keys that are not turned round. */
    KeyBytes beginningOf(String text) {
        turned = 0;
        write(STRING);
        units(text);
        return this;
    }

    /** The beginning of each key whose next value is of this value's type. */
    KeyBytes typeOf(Object value, boolean ascending) {
        turned = ascending ? 0 : 0xff;
        write(typeOf(value));
        return this;
    }

    byte[] first() {
        return Arrays.copyOf(bytes, length);
    }

    /** The first key that begins differently, where this ends in a type. */
    byte[] nextType() {
        var next = first();
        next[length - 1]++;
        return next;
    }

    /** After every key that begins with these values. */
    byte[] beyond() {
        var beyond = Arrays.copyOf(bytes, length + 1);
        beyond[length] = BEYOND;
        return beyond;
    }

    private static int typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Missing missing -> NOTHING;
            case Number number -> NUMBER;
            case String text -> STRING;
            case UUID uuid -> UUID_TYPE;
            case ObjectId id -> OBJECT_ID;
            case Boolean truth -> BOOLEAN;
            case Instant instant -> INSTANT;
            default -> OTHER;
        };
    }

    /** As a double, whatever type it has; where that is not exact, the whole number after it. */
    private void number(Number number) {
        double value = number.doubleValue() == 0 ? 0 : number.doubleValue();
        long bits = Double.doubleToLongBits(value);
        eight(bits ^ ((bits >> 63) | Long.MIN_VALUE));
        if (Math.abs(value) >= EXACT) {
            eight((number instanceof Long whole ? whole : (long) value) ^ Long.MIN_VALUE);
        }
    }

    /** Each UTF-16 unit for itself, as Java compares them. */
    private void text(String text) {
        units(text);
        write(0);
    }

    private void units(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 2) {
                write(1);
                write(unit + 1);
            } else if (unit < 0x80) {
                write(unit);
            } else if (unit < 0x800) {
                write(0xc0 | (unit >> 6));
                write(0x80 | (unit & 0x3f));
            } else {
                write(0xe0 | (unit >> 12));
                write(0x80 | ((unit >> 6) & 0x3f));
                write(0x80 | (unit & 0x3f));
            }
        }
    }

    private void other(Object value) {
        var buffer = PooledByteBufAllocator.DEFAULT.heapBuffer();
        try {
            byte type = BsonEncoder.determineType(value);
            buffer.writeByte(type);
            BsonEncoder.encodeValue(type, value, buffer);
            eight(buffer.readableBytes());
            var encoded = new byte[buffer.readableBytes()];
            buffer.readBytes(encoded);
            all(encoded);
        } finally {
            buffer.release();
        }
    }

    private void all(byte[] values) {
        for (byte value : values) {
            write(value);
        }
    }

    private void eight(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            write((int) (value >> shift));
        }
    }

    private void write(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) (value ^ turned);
    }
}
