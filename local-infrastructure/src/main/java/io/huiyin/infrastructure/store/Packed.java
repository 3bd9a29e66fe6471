package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A document as BSON, because as a tree of maps it takes four to five times the memory. The same bytes lie in memory, in
 * journal and in snapshot; whoever reads gets a tree of its own.
 */
final class Packed {

    /** The place in the collection. */
    private static final long PLACE = 104;

    private static final int USUAL_SIZE = 4096;

    private final byte[] bson;

    private Packed(byte[] bson) {
        this.bson = bson;
    }

    static Packed of(Document document) {
        return new Packed(new Packing(USUAL_SIZE).document(document).written());
    }

    /** Takes the document that begins here; the first thing in BSON is its length. */
    static Packed next(ByteBuf from) {
        return next(from, from.getIntLE(from.readerIndex()));
    }

    private static Packed next(ByteBuf from, int length) {
        var bson = new byte[length];
        from.readBytes(bson);
        return new Packed(bson);
    }

    Document read() {
        return new Unpacking(bson).document();
    }

    /** Without the fields that are not wanted, where not all are. */
    Document read(@Nullable Predicate<String> wanted) {
        return new Unpacking(bson).document(wanted);
    }

    /** Only what is in the tree. */
    Document parts(FieldTree tree) {
        return new Unpacking(bson).parts(tree);
    }

    /** Equal to this where nothing changes, null where the back end has to say what becomes of it. */
    @Nullable
    Packed changed(FieldChanges changes) {
        var changed = changes.in(bson);
        return changed == null ? null : new Packed(changed);
    }

    void writeTo(ByteBuf buffer) {
        buffer.writeBytes(bson);
    }

    /** How much of the heap it takes. */
    long weight() {
        return PLACE + bson.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packed packed && Arrays.equals(bson, packed.bson);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bson);
    }

    @Override
    public String toString() {
        return read().toString();
    }
}
