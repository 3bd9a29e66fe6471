package io.huiyin.intake.taxonomy;

import io.huiyin.events.Party;
import io.huiyin.intake.taxonomy.TaxonomyEditor.Verdict;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongPredicate;

/** Changes a tree for somebody who has seen it, so that two who edit at once never undo each other's work unseen. */
public final class ChangeTaxonomy {

    private static final int ATTEMPTS = 5;
    private static final int MOST_TOLD = 50;

    private final Taxonomies taxonomies;
    private final InstantSource clock;

    public ChangeTaxonomy(Taxonomies taxonomies, InstantSource clock) {
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /** What asking for a change comes to. */
    public sealed interface Result {

        /** Also where the same was asked for before. */
        record Changed(Change change) implements Result {}

        record Unchanged(long version) implements Result {}

        record KeyReused() implements Result {}

        /** Nothing was changed: others were faster; {@code since} is what they did, the newest first, at most 50. */
        record Stale(long version, List<Change> since) implements Result {}

        record Refused(List<Defect> defects) implements Result {}
    }

    /**
     * @param seen whether the caller has seen that version
     * @param seenVersion from where on a caller that is behind is told what changed; -1 where it said none
     * @param key stands for the caller and the caller's Idempotency-Key
     * @param fingerprint stands for what is asked
     */
    public Result execute(
            Tree tree,
            List<Edit> edits,
            Party by,
            LongPredicate seen,
            long seenVersion,
            String key,
            String fingerprint) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var earlier = taxonomies.answerTo(key);
            if (earlier.isPresent()) {
                return earlier.get().fingerprint().equals(fingerprint)
                        ? new Result.Changed(earlier.get())
                        : new Result.KeyReused();
            }
            var current = taxonomies.current(tree);
            if (!seen.test(current.version())) {
                return new Result.Stale(current.version(), taxonomies.changes(tree, seenVersion, MOST_TOLD));
            }
            switch (TaxonomyEditor.decide(current, edits)) {
                case Verdict.Refused(var defects) -> {
                    return new Result.Refused(defects);
                }
                case Verdict.Unchanged() -> {
                    return new Result.Unchanged(current.version());
                }
                case Verdict.Edited(var after, var differences) -> {
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var change = new Change(tree, after.version(), now, by, differences, key, fingerprint);
                    if (taxonomies.keep(change, after)) {
                        return new Result.Changed(change);
                    }
                }
            }
        }
        throw new IllegalStateException(tree + " is changed by others faster than it can be read");
    }
}
