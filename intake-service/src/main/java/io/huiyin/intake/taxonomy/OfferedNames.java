package io.huiyin.intake.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds offered nodes by what people type. Texts that read the same are the same. */
final class OfferedNames {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    private final List<Entry> entries;
    private final Map<String, @Nullable String> byCode = new HashMap<>();
    private final Map<String, @Nullable String> byPath = new HashMap<>();
    private final Map<String, @Nullable String> byName = new HashMap<>();

    private OfferedNames(List<Entry> entries) {
        this.entries = entries;
        for (var entry : entries) {
            var code = entry.node().code();
            put(byCode, Taxonomy.fold(code), code);
            entry.paths().forEach(path -> put(byPath, path, code));
            entry.names().forEach(name -> put(byName, name, code));
        }
    }

    static OfferedNames of(Taxonomy taxonomy) {
        return new OfferedNames(taxonomy.nodes().stream()
                .filter(node -> taxonomy.offers(node.code()))
                .map(node -> Entry.of(node, taxonomy))
                .toList());
    }

    /** What two nodes are called stands for neither. */
    private static void put(Map<String, @Nullable String> codes, String text, String code) {
        codes.put(text, codes.containsKey(text) ? null : code);
    }

    Optional<String> meant(String text) {
        var folded = Taxonomy.fold(text);
        return Stream.of(byCode, byPath, byName)
                .flatMap(codes -> Optional.ofNullable(codes.get(folded)).stream())
                .findFirst();
    }

    List<Node> matching(String typed, Locale locale, int limit) {
        var folded = Taxonomy.fold(typed);
        var words = List.of(folded.split("\\s+"));
        return entries.stream()
                .filter(entry -> words.stream().allMatch(entry.text()::contains))
                .map(Entry::node)
                .sorted((one, other) -> Boolean.compare(begins(other, folded, locale), begins(one, folded, locale)))
                .limit(limit)
                .toList();
    }

    private static boolean begins(Node node, String folded, Locale locale) {
        return Taxonomy.fold(node.name(locale)).startsWith(folded);
    }

    private record Entry(Node node, Set<String> names, Set<String> paths, String text) {

        static Entry of(Node node, Taxonomy taxonomy) {
            var paths = LANGUAGES.stream()
                    .map(locale -> Taxonomy.fold(taxonomy.pathName(node.code(), locale)))
                    .collect(Collectors.toCollection(HashSet::new));
            var names = node.names().all().map(Taxonomy::fold).collect(Collectors.toSet());
            return new Entry(node, names, paths, Taxonomy.fold(node.code()) + "\n" + String.join("\n", paths));
        }
    }
}
