package io.huiyin.intake.desk;

import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Taxonomy;
import io.huiyin.intake.taxonomy.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The trees as pages use them: names for codes, and codes for what an agent typed. A page may be a second behind. */
@Component("trees")
public final class Trees {

    private static final long FRESH_NANOS = 1_000_000_000;

    private static final Map<String, Tree> FIELDS =
            Map.of("product", Tree.PRODUCTS, "topic", Tree.TOPICS, "region", Tree.REGIONS);

    private final Taxonomies taxonomies;
    private final Map<Tree, Seen> seen = new ConcurrentHashMap<>();

    Trees(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** The name of what a field of a classification holds; what is in no tree as it is. */
    public @Nullable String named(String field, @Nullable String code) {
        var tree = FIELDS.get(field);
        return tree == null || code == null ? code : latest(tree).name(code, LocaleContextHolder.getLocale());
    }

    /** What a form shows of it: the name, unless that would be read as something else. */
    public @Nullable String shown(String field, @Nullable String code) {
        var tree = FIELDS.get(field);
        var name = named(field, code);
        return tree == null || name == null || meant(tree, name).equals(code) ? name : code;
    }

    /** The fields of a form, with codes where an agent typed names or paths. */
    Map<String, String[]> meant(Map<String, String[]> parameters) {
        var meant = new LinkedHashMap<>(parameters);
        FIELDS.forEach((field, tree) -> meant.computeIfPresent(
                field, (_, typed) -> typed.length == 1 ? new String[] {meant(tree, typed[0])} : typed));
        return meant;
    }

    private String meant(Tree tree, String typed) {
        return typed.isBlank() || typed.length() > 1_000 ? typed : latest(tree).meant(typed);
    }

    private Taxonomy latest(Tree tree) {
        var now = System.nanoTime();
        var known = seen.get(tree);
        if (known == null || now - known.at() > FRESH_NANOS) {
            known = new Seen(taxonomies.current(tree), now);
            seen.put(tree, known);
        }
        return known.taxonomy();
    }

    private record Seen(Taxonomy taxonomy, long at) {}
}
