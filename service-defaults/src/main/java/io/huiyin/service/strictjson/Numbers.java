package io.huiyin.service.strictjson;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers: a whole number where a whole number is asked for, and never a text that looks like one. */
final class Numbers {

    private static final Set<Class<?>> KNOWN =
            Set.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class);

    private Numbers() {}

    static boolean knows(Class<?> type) {
        return KNOWN.contains(type);
    }

    static ValueReader reader(Class<?> type, @Nullable Range range) {
        if (type == BigDecimal.class) {
            return decimal(range);
        }
        var small = type == int.class || type == Integer.class;
        var min = BigDecimal.valueOf(range != null ? range.min() : small ? Integer.MIN_VALUE : Long.MIN_VALUE);
        var max = BigDecimal.valueOf(range != null ? range.max() : small ? Integer.MAX_VALUE : Long.MAX_VALUE);
        return (json, violations) -> {
            if (!json.isNumber()) {
                violations.add("type.number");
                return null;
            }
            var number = json.decimalValue();
            if (number.stripTrailingZeros().scale() > 0) {
                violations.add("whole-number");
                return null;
            }
            if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
                violations.add("out-of-range", min, max);
                return null;
            }
            return small ? (Object) number.intValueExact() : (Object) number.longValueExact();
        };
    }

    private static ValueReader decimal(@Nullable Range range) {
        return (json, violations) -> {
            if (!json.isNumber()) {
                violations.add("type.number");
                return null;
            }
            var number = json.decimalValue();
            if (range != null
                    && (number.compareTo(BigDecimal.valueOf(range.min())) < 0
                            || number.compareTo(BigDecimal.valueOf(range.max())) > 0)) {
                violations.add("out-of-range", range.min(), range.max());
                return null;
            }
            return number;
        };
    }
}
