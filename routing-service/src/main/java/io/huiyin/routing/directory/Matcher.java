package io.huiyin.routing.directory;

import io.huiyin.events.Severity;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One condition of a row. Structured, never an expression: so it can explain itself and be compared with another. */
public sealed interface Matcher {

    boolean matches(Facts facts);

    /** Whether all that this one matches is matched by the other one too. */
    boolean implies(Matcher other);

    /** The condition in words, as it stands in explanations. */
    String words();

    /** The first few of many: explanations travel with each offer. */
    private static String named(Set<String> values) {
        var few = values.stream().limit(2).collect(Collectors.joining(" or "));
        return values.size() <= 2 ? few : "%s or %d more".formatted(few, values.size() - 2);
    }

    /** The attribute is one of the values (of several tags: at least one is). */
    record OneOf(Attribute attribute, Set<String> values) implements Matcher {

        public OneOf {
            values = values.stream().map(Attribute::plain).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public boolean matches(Facts facts) {
            return attribute.valuesOf(facts).anyMatch(values::contains);
        }

        @Override
        public boolean implies(Matcher other) {
            return other instanceof OneOf(var theirs, var wider)
                    && theirs == attribute
                    && (attribute == Attribute.LANGUAGE
                            ? values.stream()
                                    .allMatch(tag -> wider.stream().anyMatch(wide -> Regions.ISO.isUnder(tag, wide)))
                            : wider.containsAll(values));
        }

        @Override
        public String words() {
            return attribute.key() + " is " + named(values);
        }
    }

    /** The complaint comes from the unit of the network or from one below it. */
    record UnderRegion(String unit, Regions regions) implements Matcher {

        @Override
        public boolean matches(Facts facts) {
            var region = facts.region();
            return region != null && regions.isUnder(region, unit);
        }

        @Override
        public boolean implies(Matcher other) {
            return other instanceof UnderRegion(var theirs, var _) && regions.isUnder(unit, theirs);
        }

        @Override
        public String words() {
            return "region is under " + unit;
        }
    }

    /** The complaint is at least that grave. */
    record AtLeast(Severity severity) implements Matcher {

        @Override
        public boolean matches(Facts facts) {
            return facts.severity().compareTo(severity) >= 0;
        }

        @Override
        public boolean implies(Matcher other) {
            return other instanceof AtLeast(var theirs) && severity.compareTo(theirs) >= 0;
        }

        @Override
        public String words() {
            return "severity is at least " + severity;
        }
    }

    /** The complaint was imported, or was not. */
    record Imported(boolean imported) implements Matcher {

        @Override
        public boolean matches(Facts facts) {
            return facts.imported() == imported;
        }

        @Override
        public boolean implies(Matcher other) {
            return equals(other);
        }

        @Override
        public String words() {
            return imported ? "imported" : "not imported";
        }
    }

    /** The summary or the text contains at least one of the words, in any case. */
    record Mentions(Set<String> wanted) implements Matcher {

        public Mentions {
            wanted = wanted.stream().map(Attribute::plain).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Those of the words that the text contains. */
        Set<String> in(String text) {
            var lower = text.toLowerCase(Locale.ROOT);
            return wanted.stream().filter(lower::contains).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public boolean matches(Facts facts) {
            return facts.mentions().stream().anyMatch(wanted::contains);
        }

        @Override
        public boolean implies(Matcher other) {
            return other instanceof Mentions(var theirs)
                    && wanted.stream().allMatch(word -> theirs.stream().anyMatch(word::contains));
        }

        @Override
        public String words() {
            return "text contains " + named(wanted);
        }
    }
}
