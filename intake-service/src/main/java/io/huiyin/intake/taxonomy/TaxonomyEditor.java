package io.huiyin.intake.taxonomy;

import io.huiyin.intake.taxonomy.Edit.Add;
import io.huiyin.intake.taxonomy.Edit.Move;
import io.huiyin.intake.taxonomy.Edit.Rename;
import io.huiyin.intake.taxonomy.Edit.Restore;
import io.huiyin.intake.taxonomy.Edit.Retire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decides whether edits can be made, one after the other, all or none. */
public final class TaxonomyEditor {

    private final Taxonomy before;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<String> folded = new HashSet<>();
    private final List<Defect> defects = new ArrayList<>();
    private int at;

    private TaxonomyEditor(Taxonomy before) {
        this.before = before;
        before.nodes().forEach(this::put);
    }

    /** What edits come to. */
    public sealed interface Verdict {

        record Edited(Taxonomy after, List<Difference> differences) implements Verdict {}

        /** Everything is as asked for already. */
        record Unchanged() implements Verdict {}

        record Refused(List<Defect> defects) implements Verdict {}
    }

    public static Verdict decide(Taxonomy before, List<Edit> edits) {
        var editor = new TaxonomyEditor(before);
        edits.forEach(editor::apply);
        return editor.verdict();
    }

    private void apply(Edit edit) {
        switch (edit) {
            case Add add -> add(add);
            case Rename rename -> known(rename, node -> node.named(rename.names()));
            case Move move -> move(move);
            case Retire retire -> known(retire, node -> node.retired(true));
            case Restore restore -> known(restore, node -> node.retired(false));
        }
        at++;
    }

    private void add(Add add) {
        if (add.code().codePointCount(0, add.code().length()) > before.tree().longestCode()) {
            refuse("code", "too-long", before.tree().longestCode());
        } else if (folded.contains(Taxonomy.fold(add.code()))) {
            refuse("code", "tree.duplicate");
        } else if (nodes.size() >= Taxonomy.MOST_NODES) {
            refuse("code", "tree.full", Taxonomy.MOST_NODES);
        } else if (takes(add.parent(), 1)) {
            put(new Node(add.code(), add.parent(), add.names(), false));
        }
    }

    private void move(Move move) {
        known(move, node -> {
            if (move.parent() != null && pathOf(move.parent()).contains(move.code())) {
                refuse("parent", "tree.cycle");
                return node;
            }
            return takes(move.parent(), heightOf(move.code())) ? node.below(move.parent()) : node;
        });
    }

    private void known(Edit edit, UnaryOperator<Node> change) {
        var node = nodes.get(edit.code());
        if (node == null) {
            refuse("code", "tree.unknown");
        } else {
            put(change.apply(node));
        }
    }

    /** @param height levels of what is to lie below it */
    private boolean takes(@Nullable String parent, int height) {
        if (parent == null) {
            return true;
        }
        var node = nodes.get(parent);
        if (node == null) {
            refuse("parent", "tree.unknown");
        } else if (node.retired()) {
            refuse("parent", "tree.retired");
        } else if (pathOf(parent).size() + height > Taxonomy.DEEPEST) {
            refuse("parent", "tree.too-deep", Taxonomy.DEEPEST);
        } else {
            return true;
        }
        return false;
    }

    private Set<String> pathOf(String code) {
        var path = new HashSet<String>();
        for (@Nullable String here = code; here != null && path.add(here); ) {
            var node = nodes.get(here);
            here = node == null ? null : node.parent();
        }
        return path;
    }

    private int heightOf(String code) {
        var own = pathOf(code).size();
        return nodes.keySet().stream()
                .map(this::pathOf)
                .filter(path -> path.contains(code))
                .mapToInt(path -> path.size() - own + 1)
                .max()
                .orElse(1);
    }

    private void put(Node node) {
        nodes.put(node.code(), node);
        folded.add(Taxonomy.fold(node.code()));
    }

    private void refuse(String field, String why, Object... limits) {
        defects.add(Defect.of(at, field, why, limits));
    }

    private Verdict verdict() {
        if (!defects.isEmpty()) {
            return new Verdict.Refused(List.copyOf(defects));
        }
        var differences = new ArrayList<Difference>();
        for (var node : nodes.values()) {
            var old = before.find(node.code()).orElse(null);
            if (!node.equals(old)) {
                differences.add(new Difference(old, node));
            }
        }
        return differences.isEmpty()
                ? new Verdict.Unchanged()
                : new Verdict.Edited(before.with(before.version() + 1, differences), List.copyOf(differences));
    }
}
