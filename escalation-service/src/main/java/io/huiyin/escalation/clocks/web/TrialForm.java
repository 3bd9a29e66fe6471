package io.huiyin.escalation.clocks.web;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.matching.Facts;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.Range;
import io.huiyin.service.strictjson.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that is only asked about, by what clocks depend on.
 *
 * @param receivedAt now where not said
 */
record TrialForm(
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable @Line(max = 200) String product,
        @Nullable @Line(max = 200) String topic,
        @Nullable QualityFactor factor,
        @Nullable Mood mood,
        @Nullable @Line(max = 50) String region,
        @Nullable @Line(max = 35) String language,
        @Nullable @Items(max = 50) List<@Line(max = 50) String> tags,
        @Nullable AmountForm amountInDispute,
        @Nullable @LongText(max = 20_000) String text,
        @Nullable Boolean imported,
        @Nullable Instant receivedAt)
        implements Checked {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** Money. */
    record AmountForm(@Range(max = 1_000_000_000_000L) BigDecimal amount, Currency currency) {}

    @Override
    public void check(Violations violations) {
        if (receivedAt != null && (receivedAt.isBefore(FIRST) || receivedAt.isAfter(LAST))) {
            violations.at("receivedAt").add("out-of-range", FIRST, LAST);
        }
    }

    Instant receivedOr(Instant now) {
        return Objects.requireNonNullElse(receivedAt, now);
    }

    /** @param wanted the words that policies look for */
    Facts facts(Set<String> wanted) {
        return new Facts(
                kind,
                channel,
                severity,
                product,
                topic,
                factor,
                mood,
                region,
                Objects.requireNonNullElse(language, "und"),
                Objects.requireNonNullElse(tags, List.of()),
                amountInDispute == null
                        ? null
                        : new Money(
                                amountInDispute.amount(),
                                amountInDispute.currency().getCurrencyCode()),
                Boolean.TRUE.equals(imported),
                Facts.mentions(Objects.requireNonNullElse(text, ""), wanted));
    }
}
