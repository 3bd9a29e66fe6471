package io.huiyin.matching;

import io.huiyin.events.Severity;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                    && values.stream()
                            .allMatch(value -> wider.stream().anyMatch(wide -> attribute.isWithin(value, wide)));
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

    /**
     * What is in dispute is money of that currency, and so much.
     *
     * @param from included; null for any
     * @param below not included; null for any
     */
    record AmountBetween(
            String currency,
            @Nullable BigDecimal from,
            @Nullable BigDecimal below) implements Matcher {

        public AmountBetween {
            if (from == null && below == null) {
                throw new IllegalArgumentException("an amount has a lower or an upper end, or both");
            }
            if (from != null && below != null && from.compareTo(below) >= 0) {
                throw new IllegalArgumentException("no amount is from %s and below %s".formatted(from, below));
            }
        }

        @Override
        public boolean matches(Facts facts) {
            var amount = facts.amount();
            return amount != null
                    && amount.currency().equals(currency)
                    && (from == null || amount.amount().compareTo(from) >= 0)
                    && (below == null || amount.amount().compareTo(below) < 0);
        }

        @Override
        public boolean implies(Matcher other) {
            return other instanceof AmountBetween(var theirs, var least, var limit)
                    && theirs.equals(currency)
                    && (least == null || (from != null && from.compareTo(least) >= 0))
                    && (limit == null || (below != null && below.compareTo(limit) <= 0));
        }

        @Override
        public String words() {
            return "the amount in %s is".formatted(currency)
                    + (from == null ? "" : " from " + from.toPlainString())
                    + (below == null ? "" : " below " + below.toPlainString());
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
