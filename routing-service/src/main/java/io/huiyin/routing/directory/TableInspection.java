package io.huiyin.routing.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with a routing table before it decides about a complaint, and says it so that it can be mended. */
public final class TableInspection {

    private TableInspection() {}

    /** One plain sentence for each defect. Rows that only several earlier ones hide together are not found. */
    public static List<String> inspect(RoutingTable table, Map<String, Team> teams) {
        var defects = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var row : table.rows()) {
            if (!ids.add(row.id())) {
                defects.add("routing: there are two rows called %s".formatted(row.id()));
            }
            var team = teams.get(row.team());
            if (team == null) {
                defects.add("row %s: there is no team called %s".formatted(row.id(), row.team()));
            } else if (!team.autoAccept() && row.respondWithin() == null) {
                defects.add("row %s: team %s is asked before it takes work, so say how long (respond-by)"
                        .formatted(row.id(), team.id()));
            }
        }
        findHidden(table.rows(), defects);
        if (table.rows().isEmpty() || !table.rows().getLast().when().takeEverything()) {
            defects.add("routing: the last row must take everything: give it no conditions");
        }
        return defects;
    }

    private static void findHidden(List<Row> rows, List<String> defects) {
        for (var later = 1; later < rows.size(); later++) {
            for (var earlier : rows.subList(0, later)) {
                if (earlier.when().cover(rows.get(later).when())) {
                    defects.add("row %s can never hit: row %s before it takes all of it"
                            .formatted(rows.get(later).id(), earlier.id()));
                    break;
                }
            }
        }
    }
}
