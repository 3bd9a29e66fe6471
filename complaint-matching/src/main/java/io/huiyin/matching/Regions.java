package io.huiyin.matching;

import java.util.Map;

/**
 * The network as a tree of units. ISO 3166 codes need no entry: a subdivision lies under its country.
 *
 * @param parents the unit above each unit
 */
public record Regions(Map<String, String> parents) {

    public static final Regions ISO = new Regions(Map.of());

    public Regions {
        parents = Map.copyOf(parents);
    }

    /** Whether a unit is the other one or lies anywhere below it. */
    public boolean isUnder(String unit, String above) {
        var here = unit;
        for (var level = 0; level <= parents.size(); level++) {
            if (here.equalsIgnoreCase(above) || here.regionMatches(true, 0, above + "-", 0, above.length() + 1)) {
                return true;
            }
            var parent = parents.get(here);
            if (parent == null) {
                return false;
            }
            here = parent;
        }
        return false;
    }
}
