package io.huiyin.routing.directory;

import io.huiyin.matching.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ordered decision table: the first row that hits wins. Its last row hits everything, so there is always a result.
 *
 * @param rows see {@link TableInspection} for what is required of them
 */
public record RoutingTable(List<Row> rows) {

    /** So many of the rows tried are named in an explanation; it travels with each offer. */
    private static final int MOST_NAMED = 20;

    public RoutingTable {
        rows = List.copyOf(rows);
    }

    public Hit route(Facts facts) {
        var tried = new ArrayList<String>();
        for (var row : rows) {
            var mismatch = row.when().mismatch(facts);
            if (mismatch.isEmpty()) {
                return new Hit(row, explain(tried, row));
            }
            tried.add("row %s: not so: %s".formatted(row.id(), mismatch.get().words()));
        }
        throw new IllegalStateException("the routing table has no catch-all at its end");
    }

    /** The words that its rows look for in a text. */
    public Set<String> wanted() {
        return rows.stream().flatMap(row -> row.when().wanted().stream()).collect(Collectors.toSet());
    }

    private static List<String> explain(List<String> tried, Row hit) {
        var lines = new ArrayList<String>();
        var first = Math.max(0, tried.size() - MOST_NAMED);
        if (first > 0) {
            lines.add("%d earlier rows did not hit".formatted(first));
        }
        lines.addAll(tried.subList(first, tried.size()));
        lines.add("row %s hits (%s): team %s".formatted(hit.id(), hit.when().words(), hit.team()));
        return lines;
    }

    /** The row that decided, and why it came to that. */
    public record Hit(Row row, List<String> explanation) {}
}
