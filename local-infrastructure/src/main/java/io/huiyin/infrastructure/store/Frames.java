package io.huiyin.infrastructure.store;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The effects of one command as bytes: length and CRC-32C of what follows, then kind, namespace, position and document of
 * each. A frame counts whole or not at all, and so does the command.
 */
final class Frames {

    /** Length and checksum. */
    static final int HEADER = 8;

    private static final int FEW = 64;
    private static final int MOST_AT_ONCE = 4 << 20;
    private static final byte PUT = 1;
    private static final byte REMOVE = 2;
    private static final byte DROP = 3;

    private Frames() {}

    /** The caller releases it. */
    static ByteBuf encode(List<Effect> effects) {
        var frame = PooledByteBufAllocator.DEFAULT.directBuffer(room(effects));
        frame.writeLong(0);
        effects.forEach(effect -> encode(effect, frame));
        int length = frame.writerIndex() - HEADER;
        frame.setInt(0, length);
        frame.setInt(4, checksum(frame, length));
        return frame;
    }

    /** About what they take, so that a bulk of documents is not copied each time that the buffer grows. */
    private static int room(List<Effect> effects) {
        long room = HEADER;
        for (var effect : effects) {
            room += FEW + (effect instanceof Effect.Put put ? put.document().weight() : 0);
        }
        return (int) Math.min(room, MOST_AT_ONCE);
    }

    private static void encode(Effect effect, ByteBuf frame) {
        switch (effect) {
            case Effect.Put put -> {
                begin(frame, PUT, put.namespace());
                frame.writeLong(put.position());
                put.document().writeTo(frame);
            }
            case Effect.Remove remove -> {
                begin(frame, REMOVE, remove.namespace());
                frame.writeLong(remove.position());
            }
            case Effect.Drop drop -> begin(frame, DROP, drop.namespace());
        }
    }

    static List<Effect> decode(ByteBuf payload) {
        var effects = new ArrayList<Effect>();
        while (payload.isReadable()) {
            byte kind = payload.readByte();
            var namespace = payload.readCharSequence(payload.readShort(), StandardCharsets.UTF_8)
                    .toString();
            effects.add(
                    switch (kind) {
                        case PUT -> new Effect.Put(namespace, payload.readLong(), Packed.next(payload));
                        case REMOVE -> new Effect.Remove(namespace, payload.readLong());
                        case DROP -> new Effect.Drop(namespace);
                        default -> throw new IllegalStateException("unknown kind of effect " + kind);
                    });
        }
        return effects;
    }

    static int checksum(byte[] payload) {
        var checksum = new CRC32C();
        checksum.update(payload);
        return (int) checksum.getValue();
    }

    private static int checksum(ByteBuf frame, int length) {
        var checksum = new CRC32C();
        checksum.update(frame.nioBuffer(HEADER, length));
        return (int) checksum.getValue();
    }

    private static void begin(ByteBuf frame, byte kind, String namespace) {
        frame.writeByte(kind);
        int start = frame.writerIndex();
        frame.writeShort(0);
        frame.setShort(start, frame.writeCharSequence(namespace, StandardCharsets.UTF_8));
    }
}
