package io.huiyin.intake.taxonomy.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.huiyin.intake.taxonomy.Change;
import io.huiyin.intake.taxonomy.Node;
import io.huiyin.intake.taxonomy.Taxonomies;
import io.huiyin.intake.taxonomy.Taxonomy;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.messaging.autoconfigure.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Trees in a store. The list of changes is the truth: one insert under {@code <tree>:<version>} makes a change, and only one
 * can have that place. The whole tree beside it saves reading the list from the start, and may lag behind.
 */
public final class MongoTaxonomies implements Taxonomies {

    private final MongoCollection<KeptTree> trees;
    private final MongoCollection<KeptChange> changes;
    private final Map<Tree, Taxonomy> shipped;
    private final Map<Tree, Taxonomy> known = new ConcurrentHashMap<>();

    public MongoTaxonomies(MongoDatabase database, Map<Tree, Taxonomy> shipped) {
        var safe = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.trees = safe.getCollection("taxonomies", KeptTree.class);
        this.changes = safe.getCollection("taxonomyChanges", KeptChange.class);
        this.shipped = Map.copyOf(shipped);
    }

    /** The indexes that it asks by. */
    public static Migration migration() {
        return database -> {
            var changes = database.getCollection("taxonomyChanges");
            changes.createIndex(Indexes.ascending("change.key"), new IndexOptions().unique(true));
            changes.createIndex(
                    Indexes.compoundIndex(Indexes.ascending("change.tree"), Indexes.descending("change.version")));
        };
    }

    /** Asks for the one change after what is known: mostly there is none. */
    @Override
    public Taxonomy current(Tree tree) {
        var current = known.computeIfAbsent(tree, this::load);
        for (var next = change(tree, current.version() + 1); next != null; next = change(tree, current.version() + 1)) {
            current = current.with(next.version(), next.differences());
        }
        var newest = current;
        return known.merge(tree, newest, (one, other) -> one.version() > other.version() ? one : other);
    }

    private Taxonomy load(Tree tree) {
        var kept = trees.find(eq("_id", tree.wireName())).first();
        return kept == null ? shipped(tree) : new Taxonomy(tree, kept.version(), kept.nodes());
    }

    private Taxonomy shipped(Tree tree) {
        var taxonomy = shipped.get(tree);
        if (taxonomy == null) {
            throw new IllegalStateException("nothing is shipped for " + tree);
        }
        return taxonomy;
    }

    private @Nullable Change change(Tree tree, long version) {
        var kept = changes.find(eq("_id", place(tree, version))).first();
        return kept == null ? null : kept.change();
    }

    @Override
    public Optional<Change> answerTo(String key) {
        return Optional.ofNullable(changes.find(eq("change.key", key)).first()).map(KeptChange::change);
    }

    @Override
    public boolean keep(Change change, Taxonomy after) {
        if (change.version() == 1) {
            // A later release may ship another tree; what was edited must stay what it was.
            keepTree(shipped(change.tree()));
        }
        try {
            changes.insertOne(new KeptChange(place(change.tree(), change.version()), change));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
        keepTree(after);
        return true;
    }

    /** Never replaces a later version by an earlier one. */
    private void keepTree(Taxonomy taxonomy) {
        var kept = new KeptTree(taxonomy.tree().wireName(), taxonomy.version(), List.copyOf(taxonomy.nodes()));
        try {
            trees.replaceOne(
                    and(eq("_id", kept.id()), lt("version", kept.version())), kept, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException later) {
            if (later.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw later;
            }
        }
    }

    @Override
    public List<Change> changes(Tree tree, long after, int limit) {
        return changes.find(and(eq("change.tree", tree.name()), gt("change.version", after)))
                .sort(descending("change.version"))
                .limit(limit)
                .map(KeptChange::change)
                .into(new ArrayList<>());
    }

    private static String place(Tree tree, long version) {
        return tree.wireName() + ":" + version;
    }

    /** The document of a tree; public for the codec alone, as the other one. */
    public record KeptTree(@BsonId String id, long version, List<Node> nodes) {}

    /** The document of a change. */
    public record KeptChange(@BsonId String id, Change change) {}
}
