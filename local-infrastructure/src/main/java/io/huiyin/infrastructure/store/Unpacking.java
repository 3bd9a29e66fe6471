package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads BSON from an array, because each look at a document needs it: the back end's decoder reads from buffers of any kind
 * and takes four times as long. It still reads the types that are seldom met.
 */
final class Unpacking {

    private static final byte END = 0;
    private static final byte DOUBLE = 0x01;
    private static final byte STRING = 0x02;
    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;
    private static final byte OBJECT_ID = 0x07;
    private static final byte BOOLEAN = 0x08;
    private static final byte INSTANT = 0x09;
    private static final byte NULL = 0x0a;
    private static final byte INT = 0x10;
    private static final byte LONG = 0x12;

    private final byte[] bson;
    private int at;

    Unpacking(byte[] bson) {
        this.bson = bson;
    }

    Document document() {
        return document(null);
    }

    /** Leaves out the fields that are not wanted, of the outermost document only. */
    Document document(@Nullable Predicate<String> wanted) {
        at += Integer.BYTES;
        var document = new Document();
        for (byte type = bson[at++]; type != END; type = bson[at++]) {
            var name = name();
            if (wanted == null || wanted.test(name)) {
                document.put(name, value(type));
            } else {
                skip(type);
            }
        }
        return document;
    }

    private List<@Nullable Object> array() {
        at += Integer.BYTES;
        var array = new ArrayList<@Nullable Object>();
        for (byte type = bson[at++]; type != END; type = bson[at++]) {
            at = endOfName() + 1;
            array.add(value(type));
        }
        return array;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case DOUBLE -> Double.longBitsToDouble(eight());
            case STRING -> text();
            case DOCUMENT -> document();
            case ARRAY -> array();
            case OBJECT_ID -> new ObjectId(next(12));
            case BOOLEAN -> bson[at++] != 0;
            case INSTANT -> Instant.ofEpochMilli(eight());
            case NULL -> null;
            case INT -> four();
            case LONG -> eight();
            default -> other(type);
        };
    }

    private void skip(byte type) {
        switch (type) {
            case STRING -> at += Integer.BYTES + fourAt(at);
            case DOCUMENT, ARRAY -> at += fourAt(at);
            default -> value(type);
        }
    }

    private @Nullable Object other(byte type) {
        var rest = Unpooled.wrappedBuffer(bson, at, bson.length - at);
        var value = BsonDecoder.decodeValue(type, rest);
        at += rest.readerIndex();
        return value;
    }

    private String name() {
        int end = endOfName();
        var name = FieldNames.of(bson, at, end);
        at = end + 1;
        return name;
    }

    private int endOfName() {
        int end = at;
        while (bson[end] != 0) {
            end++;
        }
        return end;
    }

    private String text() {
        int length = four();
        var text = new String(bson, at, length - 1, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    private byte[] next(int length) {
        at += length;
        return Arrays.copyOfRange(bson, at - length, at);
    }

    private int four() {
        at += Integer.BYTES;
        return fourAt(at - Integer.BYTES);
    }

    private long eight() {
        return (four() & 0xffff_ffffL) | ((long) four() << 32);
    }

    private int fourAt(int place) {
        return (bson[place] & 0xff)
                | ((bson[place + 1] & 0xff) << 8)
                | ((bson[place + 2] & 0xff) << 16)
                | (bson[place + 3] << 24);
    }
}
