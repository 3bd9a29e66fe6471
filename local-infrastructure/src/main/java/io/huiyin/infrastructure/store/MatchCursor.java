package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hands an answer over in batches that fit into a message, and unpacks only the batch that is asked for. */
final class MatchCursor extends AbstractCursor {

    /** As trees they take about five times as much, and there may be as many readers as threads. */
    private static final long BYTES_AT_ONCE = 1 << 20;

    private final List<Match> matches;
    private final @Nullable Predicate<String> wanted;
    private final UnaryOperator<List<Document>> projection;
    private int next;

    MatchCursor(
            long id,
            List<Match> matches,
            @Nullable Predicate<String> wanted,
            UnaryOperator<List<Document>> projection) {
        super(id);
        this.matches = matches;
        this.wanted = wanted;
        this.projection = projection;
    }

    @Override
    public boolean isEmpty() {
        return next == matches.size();
    }

    /** @param atMost 0 for as many as fit */
    @Override
    public List<Document> takeDocuments(int atMost) {
        var batch = new ArrayList<Document>();
        long bytes = 0;
        while (!isEmpty() && bytes < BYTES_AT_ONCE && (atMost == 0 || batch.size() < atMost)) {
            var match = matches.get(next++);
            bytes += match.packed().weight();
            batch.add(match.read(wanted));
        }
        return projection.apply(batch);
    }
}
