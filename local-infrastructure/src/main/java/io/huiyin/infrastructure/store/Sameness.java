package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * When the back end takes two values for the same: when their bytes are, and when numbers of different types are equal in value.
 * Where that is not to be seen from the bytes, the back end is asked.
 */
final class Sameness {

    private static final byte DECIMAL = 0x13;
    private static final DefaultQueryMatcher BACKEND = new DefaultQueryMatcher();

    private Sameness() {}

    /** Of the values of two elements. */
    static boolean of(Elements one, Elements other) {
        return one.hasSameValueBytes(other)
                || (isPossible(one, other)
                        && holds(Collections.singletonList(one.read()), Collections.singletonList(other.read())));
    }

    /** Whether a value meets a condition, as an element of an array has to that is to be pulled. */
    static boolean holds(Object condition, @Nullable Object value) {
        return BACKEND.matchesValue(condition, value);
    }

    private static boolean isPossible(Elements one, Elements other) {
        if (isNumber(one.type()) && isNumber(other.type())) {
            return one.type() != other.type() || one.type() == BsonType.DOUBLE || one.type() == DECIMAL;
        }
        if (!BsonType.isUsual(one.type()) || !BsonType.isUsual(other.type())) {
            return true;
        }
        if (one.type() == other.type() && (one.type() == BsonType.DOCUMENT || one.type() == BsonType.ARRAY)) {
            return arePossible(one.inner(), other.inner());
        }
        return false;
    }

    private static boolean arePossible(Elements some, Elements others) {
        while (some.advance()) {
            if (!others.advance() || !some.hasSameName(others)) {
                return false;
            }
            if (!some.hasSameValueBytes(others) && !isPossible(some, others)) {
                return false;
            }
        }
        return !others.advance();
    }

    private static boolean isNumber(byte type) {
        return type == BsonType.LONG || type == BsonType.INT || type == BsonType.DOUBLE || type == DECIMAL;
    }
}
