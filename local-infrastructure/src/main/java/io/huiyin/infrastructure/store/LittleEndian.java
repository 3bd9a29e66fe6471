package io.huiyin.infrastructure.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** BSON's byte order. */
final class LittleEndian {

    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    static int intAt(byte[] bytes, int place) {
        return (int) INT.get(bytes, place);
    }

    static long longAt(byte[] bytes, int place) {
        return (long) LONG.get(bytes, place);
    }
}
