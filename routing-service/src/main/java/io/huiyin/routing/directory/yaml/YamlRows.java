package io.huiyin.routing.directory.yaml;

import io.huiyin.events.Severity;
import io.huiyin.matching.Attribute;
import io.huiyin.matching.Conditions;
import io.huiyin.matching.Matcher;
import io.huiyin.matching.Matcher.AtLeast;
import io.huiyin.matching.Matcher.Imported;
import io.huiyin.matching.Matcher.Mentions;
import io.huiyin.matching.Matcher.OneOf;
import io.huiyin.matching.Matcher.UnderRegion;
import io.huiyin.matching.Regions;
import io.huiyin.routing.directory.Row;
import java.util.ArrayList;
import java.util.Set;

/** Reads the rows of the routing table. */
final class YamlRows {

    private final Regions regions;

    YamlRows(Regions regions) {
        this.regions = regions;
    }

    Row read(Entry entry) {
        var when = entry.optionalEntry("when");
        var row = new Row(
                entry.text("id"),
                when.map(this::conditions).orElse(Conditions.EVERYTHING),
                entry.text("team"),
                entry.texts("skills").orElse(Set.of()),
                entry.duration("respond-by").orElse(null));
        entry.noMore();
        return row;
    }

    private Conditions conditions(Entry when) {
        var matchers = new ArrayList<Matcher>();
        when.flag("imported").ifPresent(imported -> matchers.add(new Imported(imported)));
        for (var attribute : Attribute.values()) {
            when.texts(attribute.key()).ifPresent(values -> {
                checkValues(when, attribute, values);
                matchers.add(new OneOf(attribute, values));
            });
        }
        when.optionalText("under-region").ifPresent(unit -> matchers.add(new UnderRegion(unit, regions)));
        when.oneOf("at-least-severity", Severity.class).ifPresent(severity -> matchers.add(new AtLeast(severity)));
        when.texts("text-contains").ifPresent(words -> matchers.add(new Mentions(words)));
        when.noMore();
        if (matchers.isEmpty()) {
            when.defect("says nothing; leave it out where the row takes everything");
        }
        return new Conditions(matchers);
    }

    private static void checkValues(Entry when, Attribute attribute, Set<String> values) {
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
            when.defect(attribute.key() + " must not be empty");
        }
        for (var value : values) {
            if (!attribute.allows(value)) {
                when.defect("there is no %s called %s".formatted(attribute.key(), value));
            }
        }
    }
}
