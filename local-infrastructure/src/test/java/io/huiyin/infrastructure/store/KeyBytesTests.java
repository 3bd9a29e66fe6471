package io.huiyin.infrastructure.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyBytesTests {

    private static final List<Object> VALUES = List.of(
            Missing.getInstance(),
            Long.MIN_VALUE,
            -7,
            -0.5,
            0,
            0L,
            -0.0,
            1L,
            1.5,
            2,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE,
            "",
            "\u0000",
            "\u0001a",
            "a",
            "a\u0000b",
            "ab",
            "b",
            "\u00e9",
            "\u4e2d",
            "\ud83d\ude00",
            "\uffee",
            new UUID(1, 2),
            new UUID(-1, 2),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000001"),
            false,
            true,
            Instant.ofEpochMilli(-1),
            Instant.EPOCH,
            Instant.ofEpochMilli(1));

    @Test
    void keysStandInTheOrderOfTheirValues() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                int order = Integer.signum(ValueComparator.asc().compare(one, other));

                assertThat(compare(key(one, true), key(other, true)))
                        .as("%s and %s", one, other)
                        .isEqualTo(order);
                assertThat(compare(key(one, false), key(other, false)))
                        .as("%s and %s downwards", one, other)
                        .isEqualTo(-order);
            }
        }
    }

    @Test
    void theNextValueDecidesOnlyBetweenEqualOnes() {
        for (var one : VALUES) {
            for (var other : VALUES) {
                int order = compare(key(one, true), key(other, true));

                int together = compare(
                        KeyBytes.after(key(one, true)).value("b", false).first(),
                        KeyBytes.after(key(other, true)).value("a", false).first());

                assertThat(together).as("%s and %s", one, other).isEqualTo(order == 0 ? -1 : order);
            }
        }
    }

    @Test
    void whatBeginsWithAValueLiesBeforeItsEnd() {
        for (var value : VALUES) {
            var longer =
                    KeyBytes.after(key(value, false)).value(Double.NaN, true).first();

            assertThat(compare(key(value, false), longer)).isNegative();
            assertThat(compare(longer, KeyBytes.empty().value(value, false).beyond()))
                    .isNegative();
        }
    }

    private static byte[] key(Object value, boolean ascending) {
        return KeyBytes.empty().value(value, ascending).first();
    }

    private static int compare(byte[] one, byte[] other) {
        return Integer.signum(Arrays.compareUnsigned(one, other));
    }
}
