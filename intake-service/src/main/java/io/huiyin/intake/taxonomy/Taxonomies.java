package io.huiyin.intake.taxonomy;

import java.util.List;
import java.util.Optional;

/** Where trees are kept. */
public interface Taxonomies {

    /** The tree as it is now, whoever changed it, on whatever instance. */
    Taxonomy current(Tree tree);

    /** The change that was made under a key before. */
    Optional<Change> answerTo(String key);

    /**
     * Keeps a change and what it makes of the tree.
     *
     * @return false, and nothing is kept, where that version or key is taken
     */
    boolean keep(Change change, Taxonomy after);

    /**
     * The latest changes, the newest first.
     *
     * @param after only those that made a later version than this; -1 for all
     */
    List<Change> changes(Tree tree, long after, int limit);
}
