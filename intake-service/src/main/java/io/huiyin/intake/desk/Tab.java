package io.huiyin.intake.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A list that an agent needs all day, as the filters that make it. */
record Tab(String name, String url, boolean here) {

    private static final String MINE = "/desk?mine=true&sort=DUE&status=OPEN";
    private static final String TEAM = "/desk?sort=DUE&status=OPEN&team=mine";

    static List<Tab> of(boolean mine, boolean team) {
        return List.of(
                new Tab("mine", MINE, mine),
                new Tab("team", TEAM, team && !mine),
                new Tab("all", "/desk", !mine && !team));
    }

    /** Whether a list is just what one of them shows. */
    static boolean shows(Map<String, String> asked) {
        return List.of(MINE, TEAM).contains(Query.of(new TreeMap<>(asked)));
    }
}
