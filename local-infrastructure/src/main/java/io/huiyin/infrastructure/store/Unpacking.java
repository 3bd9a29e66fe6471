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

    private final byte[] bson;
    private int at;

    Unpacking(byte[] bson) {
        this(bson, 0);
    }

    Unpacking(byte[] bson, int from) {
        this.bson = bson;
        this.at = from;
    }

    Document document() {
        return document(null);
    }

    /** Leaves out the fields that are not wanted, of the outermost document only. */
    Document document(@Nullable Predicate<String> wanted) {
        at += Integer.BYTES;
        var document = new Document();
        for (byte type = bson[at++]; type != BsonType.END; type = bson[at++]) {
            var name = name();
            if (wanted == null || wanted.test(name)) {
                document.put(name, value(type, null));
            } else {
                skip(type);
            }
        }
        return document;
    }

    /** Only what is in the tree. */
    Document parts(FieldTree tree) {
        at += Integer.BYTES;
        var document = new Document();
        for (byte type = bson[at++]; type != BsonType.END; type = bson[at++]) {
            var name = name();
            var inner = tree.inner(name);
            if (inner != null) {
                document.put(name, value(type, inner));
            } else {
                skip(type);
            }
        }
        return document;
    }

    private List<@Nullable Object> array(@Nullable FieldTree tree) {
        at += Integer.BYTES;
        var array = new ArrayList<@Nullable Object>();
        for (byte type = bson[at++]; type != BsonType.END; type = bson[at++]) {
            at = endOfName() + 1;
            array.add(value(type, tree));
        }
        return array;
    }

    /** @param tree what is wanted of it, or null for all */
    @Nullable
    Object value(byte type, @Nullable FieldTree tree) {
        return switch (type) {
            case BsonType.DOUBLE -> Double.longBitsToDouble(eight());
            case BsonType.STRING -> text();
            case BsonType.DOCUMENT -> tree == null ? document(null) : parts(tree);
            case BsonType.ARRAY -> array(tree);
            case BsonType.OBJECT_ID -> new ObjectId(next(12));
            case BsonType.BOOLEAN -> bson[at++] != 0;
            case BsonType.INSTANT -> Instant.ofEpochMilli(eight());
            case BsonType.NULL -> null;
            case BsonType.INT -> four();
            case BsonType.LONG -> eight();
            default -> other(type);
        };
    }

    private void skip(byte type) {
        switch (type) {
            case BsonType.STRING -> at += Integer.BYTES + LittleEndian.intAt(bson, at);
            case BsonType.DOCUMENT, BsonType.ARRAY -> at += LittleEndian.intAt(bson, at);
            default -> value(type, null);
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
        return LittleEndian.intAt(bson, at - Integer.BYTES);
    }

    private long eight() {
        at += Long.BYTES;
        return LittleEndian.longAt(bson, at - Long.BYTES);
    }
}
