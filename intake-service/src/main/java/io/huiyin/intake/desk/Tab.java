package io.huiyin.intake.desk;

import java.util.List;

/** A list that an agent needs all day, as the filters that make it. */
record Tab(String name, String url, boolean here) {

    private static final String MINE = "/desk?mine=true&status=OPEN&sort=DUE";
    private static final String TEAM = "/desk?team=mine&status=OPEN&sort=DUE";

    static List<Tab> of(boolean mine, boolean team) {
        return List.of(
                new Tab("mine", MINE, mine),
                new Tab("team", TEAM, team && !mine),
                new Tab("all", "/desk", !mine && !team));
    }
}
