package io.huiyin.infrastructure.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query demands of the values at one path, as far as an index can find them. */
sealed interface Condition {

    /** One of these values; nothing is the same as null. */
    record Among(List<@Nullable Object> values) implements Condition {}

    /** Between two values of the same type. */
    record Between(@Nullable End lowest, @Nullable End highest) implements Condition {}

    /** A text that begins so. */
    record Beginning(String text) implements Condition {}

    record End(Object value, boolean included) {

        private static final double INEXACT = 1L << 31;
        private static final double EXACT = 1L << 53;

        /** The back end cuts the fraction off where it compares such a number with a long; so one more is allowed. */
        End widenedBy(int one) {
            if (value instanceof Number number && Math.abs(number.doubleValue()) >= INEXACT) {
                double size = Math.abs(number.doubleValue());
                return size < EXACT ? new End(number.doubleValue() + one, true) : new End(number, true);
            }
            return this;
        }
    }
}
