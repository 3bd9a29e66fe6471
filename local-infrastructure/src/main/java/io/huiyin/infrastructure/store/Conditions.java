package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import io.huiyin.infrastructure.store.Condition.Among;
import io.huiyin.infrastructure.store.Condition.Beginning;
import io.huiyin.infrastructure.store.Condition.Between;
import io.huiyin.infrastructure.store.Condition.End;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that an index can answer: what every match fulfils. All else is left to the back end, which looks at
 * each candidate anyway.
 */
final class Conditions {

    private static final Set<String> UNDERSTOOD = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

    private static final Pattern BEGINNING = Pattern.compile("\\^[\\p{L}\\p{N}]+");

    private final Map<String, List<Condition>> byPath = new HashMap<>();
    private boolean exact = true;

    private Conditions() {}

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.collect(query);
        return conditions;
    }

    @Nullable
    Among among(String path) {
        return conditions(path).stream()
                .filter(Among.class::isInstance)
                .map(Among.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Beginning beginning(String path) {
        return conditions(path).stream()
                .filter(Beginning.class::isInstance)
                .map(Beginning.class::cast)
                .findFirst()
                .orElse(null);
    }

    int size() {
        return byPath.values().stream().mapToInt(List::size).sum();
    }

    /** Whether they are the whole query, and an index that fulfils them offers what matches and nothing else. */
    boolean areExact() {
        return exact;
    }

    boolean hasRange() {
        return byPath.values().stream().anyMatch(all -> all.stream().anyMatch(Between.class::isInstance));
    }

    Conditions withoutRanges() {
        var others = new Conditions();
        byPath.forEach((path, all) -> {
            var kept = all.stream().filter(one -> !(one instanceof Between)).toList();
            if (!kept.isEmpty()) {
                others.byPath.put(path, kept);
            }
        });
        return others;
    }

    /** Each of them alone, those first that usually leave the fewest documents. */
    List<Conditions> single() {
        return byPath.entrySet().stream()
                .flatMap(path -> path.getValue().stream().map(one -> Map.entry(path.getKey(), one)))
                .sorted(Comparator.comparingInt(one -> breadth(one.getValue())))
                .map(one -> {
                    var alone = new Conditions();
                    alone.byPath.put(one.getKey(), List.of(one.getValue()));
                    return alone;
                })
                .toList();
    }

    private static int breadth(Condition condition) {
        return switch (condition) {
            case Beginning beginning -> -beginning.text().length();
            case Among values -> values.values().size();
            case Between range -> Integer.MAX_VALUE;
        };
    }

    List<Between> between(String path) {
        return conditions(path).stream()
                .filter(Between.class::isInstance)
                .map(Between.class::cast)
                .toList();
    }

    private List<Condition> conditions(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    private void collect(Document query) {
        query.forEach((path, demand) -> {
            if (path.equals("$and") && demand instanceof List<?> all) {
                all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::collect);
            } else if (!path.startsWith("$")) {
                var found = of(demand);
                exact &= isExact(demand) && !found.isEmpty();
                found.forEach(condition -> byPath.computeIfAbsent(path, unseen -> new ArrayList<>())
                        .add(condition));
            } else {
                exact = false;
            }
        });
    }

    private static List<Condition> of(@Nullable Object demand) {
        if (isPlain(demand)) {
            return List.of(among(demand));
        }
        if (demand instanceof BsonRegularExpression regex
                && (regex.getOptions() == null || regex.getOptions().isEmpty())
                && BEGINNING.matcher(regex.getPattern()).matches()) {
            return List.of(new Beginning(regex.getPattern().substring(1)));
        }
        // Of several operators the back end overlooks some, depending on which stand together.
        if (!(demand instanceof Document operators)) {
            return List.of();
        }
        if (operators.keySet().equals(Set.of("$all"))) {
            return allOf(operators.get("$all"));
        }
        return UNDERSTOOD.containsAll(operators.keySet()) ? understood(operators) : List.of();
    }

    /** Numbers are not: their ranges are widened. */
    private static boolean isExact(@Nullable Object demand) {
        return switch (demand) {
            case String text -> true;
            case BsonRegularExpression regex -> true;
            case Document operators
            when operators.size() == 1 && !operators.containsKey("$all") -> {
                var value = operators.values().iterator().next();
                yield value instanceof String
                        || value instanceof Instant
                        || (value instanceof Collection<?> values
                                && !values.isEmpty()
                                && values.stream().allMatch(String.class::isInstance));
            }
            case null, default -> false;
        };
    }

    private static List<Condition> understood(Document operators) {
        var conditions = new ArrayList<Condition>();
        if (operators.containsKey("$eq") && isPlain(operators.get("$eq"))) {
            conditions.add(among(operators.get("$eq")));
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Conditions::isPlain)) {
            conditions.add(new Among(new ArrayList<@Nullable Object>(values)));
        }
        var lowest = end(operators, "$gt", "$gte");
        var highest = end(operators, "$lt", "$lte");
        if (lowest != null || highest != null) {
            conditions.add(new Between(
                    lowest == null ? null : lowest.widenedBy(-1), highest == null ? null : highest.widenedBy(1)));
        }
        return conditions;
    }

    private static List<Condition> allOf(@Nullable Object values) {
        return values instanceof Collection<?> wanted
                ? wanted.stream()
                        .filter(value -> value != null && isPlain(value))
                        .map(Conditions::among)
                        .toList()
                : List.of();
    }

    private static Condition among(@Nullable Object value) {
        var values = new ArrayList<@Nullable Object>(1);
        values.add(value);
        return new Among(values);
    }

    private static @Nullable End end(Document operators, String exclusive, String inclusive) {
        for (var operator : List.of(exclusive, inclusive)) {
            var value = operators.get(operator);
            if (value != null && isPlain(value) && !isInfinite(value)) {
                return new End(value, operator.equals(inclusive));
            }
        }
        return null;
    }

    /** The back end takes it for the largest long. */
    private static boolean isInfinite(Object value) {
        return value instanceof Double number && number.isInfinite();
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Instant
                || value instanceof Boolean
                || value instanceof ObjectId
                || value instanceof UUID;
    }
}
