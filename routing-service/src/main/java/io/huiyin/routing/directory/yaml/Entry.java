package io.huiyin.routing.directory.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** A mapping in the file. It is read key by key; what is wrong is noted, and reading goes on to find the rest. */
final class Entry {

    private final String place;
    private final Map<?, ?> values;
    private final List<String> defects;
    private final Set<String> known = new HashSet<>();

    Entry(String place, @Nullable Object value, List<String> defects) {
        this.place = place;
        this.defects = defects;
        if (value instanceof Map<?, ?> map) {
            values = map;
        } else {
            values = Map.of();
            defects.add(place + ": must consist of keys and values");
        }
    }

    /** The text under a key that must be there. */
    String text(String key) {
        return optionalText(key).orElseGet(() -> {
            defect(key + " is missing");
            return "";
        });
    }

    Optional<String> optionalText(String key) {
        var value = take(key);
        if (value instanceof Map || value instanceof List) {
            defect(key + " must be one value");
            return Optional.empty();
        }
        return Optional.ofNullable(value)
                .map(String::valueOf)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** One value or a list of them. */
    Optional<Set<String>> texts(String key) {
        return switch (take(key)) {
            case null -> Optional.empty();
            case List<?> list
            when list.stream().allMatch(Entry::isScalar) ->
                Optional.of(list.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)));
            case Object one when isScalar(one) -> Optional.of(Set.of(one.toString()));
            default -> {
                defect(key + " must be a value or a list of values");
                yield Optional.empty();
            }
        };
    }

    Optional<Boolean> flag(String key) {
        return switch (take(key)) {
            case null -> Optional.empty();
            case Boolean flag -> Optional.of(flag);
            default -> {
                defect(key + " must be true or false");
                yield Optional.empty();
            }
        };
    }

    Optional<Integer> count(String key) {
        return switch (take(key)) {
            case null -> Optional.empty();
            case Integer count when count > 0 -> Optional.of(count);
            default -> {
                defect(key + " must be a whole number above 0");
                yield Optional.empty();
            }
        };
    }

    /** A duration such as {@code 8s}, {@code 30m} or {@code PT30M}. */
    Optional<Duration> duration(String key) {
        return optionalText(key).flatMap(text -> {
            try {
                var duration = DurationStyle.detectAndParse(text);
                if (duration.isPositive()) {
                    return Optional.of(duration);
                }
            } catch (IllegalArgumentException | DateTimeException noDuration) {
                // Said below, as for durations that are none in time.
            }
            defect(key + " must be a duration such as 30m");
            return Optional.empty();
        });
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return optionalText(key).flatMap(text -> {
            var found = find(text, type);
            if (found.isEmpty()) {
                defect("%s must be one of %s".formatted(key, Arrays.toString(type.getEnumConstants())));
            }
            return found;
        });
    }

    static <E extends Enum<E>> Optional<E> find(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    Optional<Entry> optionalEntry(String key) {
        return Optional.ofNullable(take(key)).map(value -> new Entry(place + ", " + key, value, defects));
    }

    /** The mappings in the list under a key, each called after its {@code id} in messages. */
    List<Entry> entries(String key, String noun) {
        var entries = new ArrayList<Entry>();
        switch (take(key)) {
            case null -> {}
            case List<?> list -> {
                for (var element : list) {
                    var id = element instanceof Map<?, ?> map ? map.get("id") : null;
                    entries.add(new Entry(noun + " " + (id == null ? entries.size() + 1 : id), element, defects));
                }
            }
            default -> defect(key + " must be a list");
        }
        return entries;
    }

    /** Notes each key that nobody asked for: a misspelt one would otherwise silently do nothing. */
    void noMore() {
        for (var key : values.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                defect("nothing is known about the key %s".formatted(key));
            }
        }
    }

    void defect(String what) {
        defects.add(place + ": " + what);
    }

    private @Nullable Object take(String key) {
        known.add(key);
        return values.get(key);
    }

    private static boolean isScalar(@Nullable Object value) {
        return value != null && !(value instanceof Map) && !(value instanceof List);
    }
}
