package io.huiyin.intake.taxonomy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tree at one version. Complaints may carry codes that it does not know (free texts, other systems' words): such a code
 * stands for itself, with nothing above or below it.
 */
public final class Taxonomy {

    /** The top is level 1. */
    public static final int DEEPEST = 12;

    /** Retired ones count. */
    public static final int MOST_NODES = 5_000;

    private static final String BETWEEN_LEVELS = " › ";

    private final Tree tree;
    private final long version;
    private final SequencedMap<String, Node> nodes;
    private final Map<String, List<Node>> children;
    /** Made when it is first asked for, and the same whoever makes it. */
    private volatile @Nullable OfferedNames names;

    /**
     * @throws IllegalArgumentException where a parent is missing, codes are doubled or nodes lie below themselves
     */
    public Taxonomy(Tree tree, long version, Collection<Node> nodes) {
        this.tree = tree;
        this.version = version;
        this.nodes = new LinkedHashMap<>();
        this.children = new LinkedHashMap<>();
        for (var node : nodes) {
            if (this.nodes.put(node.code(), node) != null) {
                throw new IllegalArgumentException("two nodes have the code " + node.code());
            }
            children.computeIfAbsent(above(node), _ -> new ArrayList<>()).add(node);
        }
        for (var node : nodes) {
            if (path(node.code()).getFirst().parent() != null) {
                throw new IllegalArgumentException("no path leads to " + node.code());
            }
        }
    }

    public Tree tree() {
        return tree;
    }

    public long version() {
        return version;
    }

    /** In the order in which they came. */
    public Collection<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    public Optional<Node> find(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /** @param code null for the top */
    public List<Node> below(@Nullable String code) {
        return List.copyOf(children.getOrDefault(code == null ? "" : code, List.of()));
    }

    /** From the top down to the node itself; empty where the code is unknown. */
    public List<Node> path(String code) {
        var path = new ArrayList<Node>();
        for (var node = nodes.get(code); node != null && path.size() <= DEEPEST; ) {
            path.addFirst(node);
            node = node.parent() == null ? null : nodes.get(node.parent());
        }
        return path;
    }

    /** The code and all codes below it, retired ones too: what a filter for it has to look for. */
    public Set<String> under(String code) {
        var found = new LinkedHashSet<String>();
        collect(code, found);
        return found;
    }

    private void collect(String code, Set<String> found) {
        if (found.add(code)) {
            below(code).forEach(child -> collect(child.code(), found));
        }
    }

    /** Whether a new complaint may choose it. */
    public boolean offers(String code) {
        var path = path(code);
        return !path.isEmpty() && path.stream().noneMatch(Node::retired);
    }

    public String name(String code, Locale locale) {
        return find(code).map(node -> node.name(locale)).orElse(code);
    }

    /** The names from the top down; an unknown code as it is. */
    public String pathName(String code, Locale locale) {
        var path = path(code);
        return path.isEmpty()
                ? code
                : path.stream().map(node -> node.name(locale)).collect(Collectors.joining(BETWEEN_LEVELS));
    }

    /**
     * What somebody means who typed this: a code, a path, or a name that only one offered node has, in any language; else
     * the text itself.
     */
    public String meant(String typed) {
        var text = typed.strip();
        return nodes.containsKey(text) ? text : names().meant(text).orElse(text);
    }

    /** The shortest that somebody can type to mean an offered node: its name, or its code where others have that name. */
    public String typed(String code, Locale locale) {
        var name = name(code, locale);
        return meant(name).equals(code) ? name : code;
    }

    /** Offered nodes whose path or code contains each word of what was typed, those that begin with it first. */
    public List<Node> matching(String typed, Locale locale, int limit) {
        return names().matching(typed, locale, limit);
    }

    private OfferedNames names() {
        var made = names;
        if (made == null) {
            made = OfferedNames.of(this);
            names = made;
        }
        return made;
    }

    /** The tree after differences; its nodes keep their places, new ones come last. */
    public Taxonomy with(long newVersion, List<Difference> differences) {
        var changed = new LinkedHashMap<>(nodes);
        differences.forEach(difference -> changed.put(difference.after().code(), difference.after()));
        return new Taxonomy(tree, newVersion, changed.values());
    }

    /** Texts that read the same are the same. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String above(Node node) {
        return node.parent() == null ? "" : node.parent();
    }
}
