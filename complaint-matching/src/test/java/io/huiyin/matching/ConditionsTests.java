package io.huiyin.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.matching.Matcher.AmountBetween;
import io.huiyin.matching.Matcher.AtLeast;
import io.huiyin.matching.Matcher.Imported;
import io.huiyin.matching.Matcher.Mentions;
import io.huiyin.matching.Matcher.OneOf;
import io.huiyin.matching.Matcher.UnderRegion;
import io.huiyin.matching.form.ConditionsForm;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTests {

    private static final List<String> PRODUCTS =
            List.of("banking", "banking.branch", "banking.branch.till", "bank", "Mortgage");
    private static final List<String> LANGUAGES = List.of("zh", "zh-CN", "zh-Hant-TW", "en");
    private static final List<String> REGIONS = List.of("CN", "CN-GD", "CN-GD-SZ", "CNX", "GB");
    private static final List<String> WORDS = List.of("yuan", "50 yuan", "fraud");
    private static final List<String> TAGS = List.of("a", "b", "c");

    @Test
    void whatIsCoveredIsMatchedToo() {
        var covered = 0;
        var missed = 0;
        for (var seed = 0; seed < 40_000; seed++) {
            var random = new Random(seed);
            var wide = conditions(random);
            var narrow = conditions(random);
            var facts = facts(random);
            if (wide.cover(narrow)) {
                covered++;
                assertThat(!narrow.match(facts) || wide.match(facts))
                        .as("seed %d: %s covers %s, but %s", seed, wide.words(), narrow.words(), facts)
                        .isTrue();
            } else if (narrow.match(facts) && !wide.match(facts)) {
                missed++;
            }
        }
        assertThat(covered).isGreaterThan(1_000);
        assertThat(missed).isGreaterThan(1_000);
    }

    @Test
    void aWiderCodeOrTagIsMeantToo() {
        var facts = facts(new Random(1));
        var branch = new Facts(
                facts.kind(),
                facts.channel(),
                facts.severity(),
                "Banking.Branch",
                null,
                null,
                null,
                "cn-gd",
                "zh-Hant-TW",
                List.of(),
                null,
                false,
                List.of());

        assertThat(new OneOf(Attribute.PRODUCT, Set.of("banking")).matches(branch))
                .isTrue();
        assertThat(new OneOf(Attribute.PRODUCT, Set.of("bank")).matches(branch)).isFalse();
        assertThat(new OneOf(Attribute.LANGUAGE, Set.of("zh")).matches(branch)).isTrue();
        assertThat(new OneOf(Attribute.MOOD, Set.of("CALM")).matches(branch)).isFalse();
        assertThat(new UnderRegion("CN", Regions.ISO).matches(branch)).isTrue();
    }

    @Test
    void anAmountIsComparedInItsCurrencyOnly() {
        var fifty = new AmountBetween("CNY", new BigDecimal("50"), new BigDecimal("100"));

        assertThat(fifty.matches(with(new Money(new BigDecimal("50.00"), "CNY"))))
                .isTrue();
        assertThat(fifty.matches(with(new Money(new BigDecimal("100"), "CNY")))).isFalse();
        assertThat(fifty.matches(with(new Money(new BigDecimal("60"), "USD")))).isFalse();
        assertThat(fifty.matches(with(null))).isFalse();
        assertThatThrownBy(() -> new AmountBetween("CNY", BigDecimal.TEN, BigDecimal.ONE))
                .hasMessageContaining("no amount is from 10 and below 1");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> form(null, null).conditions(Regions.ISO)).hasMessageContaining("says nothing");
        assertThatThrownBy(() -> form(Set.of("PIGEON"), null).conditions(Regions.ISO))
                .hasMessageContaining("there is no channel called PIGEON");
        assertThatThrownBy(() -> form(Set.of(), null).conditions(Regions.ISO))
                .hasMessageContaining("channel must not be empty");
        assertThat(form(Set.of("phone"), Set.of("Fraud"))
                        .conditions(Regions.ISO)
                        .words())
                .isEqualTo("channel is phone, text contains fraud");
    }

    private static ConditionsForm form(@Nullable Set<String> channel, @Nullable Set<String> contains) {
        return new ConditionsForm(null, channel, null, null, null, null, null, null, null, null, null, null, contains);
    }

    private static Facts with(@Nullable Money amount) {
        return new Facts(
                Kind.COMPLAINT,
                Channel.PHONE,
                Severity.LOW,
                null,
                null,
                null,
                null,
                null,
                "en",
                List.of(),
                amount,
                false,
                List.of());
    }

    private static Conditions conditions(Random random) {
        return new Conditions(
                Stream.generate(() -> matcher(random)).limit(random.nextInt(3)).toList());
    }

    private static Matcher matcher(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new OneOf(Attribute.PRODUCT, some(PRODUCTS, random));
            case 1 -> new OneOf(Attribute.LANGUAGE, some(LANGUAGES, random));
            case 2 -> new OneOf(Attribute.TAG, some(TAGS, random));
            case 3 ->
                new OneOf(
                        Attribute.MOOD,
                        some(Arrays.stream(Mood.values()).map(Mood::name).toList(), random));
            case 4 -> new UnderRegion(one(REGIONS, random), Regions.ISO);
            case 5 -> new AtLeast(one(List.of(Severity.values()), random));
            case 6 -> new Imported(random.nextBoolean());
            case 7 -> new Mentions(some(WORDS, random));
            default -> {
                var from = random.nextInt(4);
                yield new AmountBetween(
                        one(List.of("CNY", "USD"), random),
                        random.nextBoolean() ? BigDecimal.valueOf(from) : null,
                        BigDecimal.valueOf(from + 1 + random.nextInt(3)));
            }
        };
    }

    private static Facts facts(Random random) {
        var text = one(List.of("short of 50 yuan", "some yuan", "a fraud", "nothing"), random);
        return new Facts(
                Kind.COMPLAINT,
                Channel.PHONE,
                one(List.of(Severity.values()), random),
                one(PRODUCTS, random),
                null,
                one(List.of(QualityFactor.values()), random),
                one(List.of(Mood.values()), random),
                one(REGIONS, random),
                one(LANGUAGES, random),
                List.copyOf(some(TAGS, random)),
                new Money(BigDecimal.valueOf(random.nextInt(6)), one(List.of("CNY", "USD"), random)),
                random.nextBoolean(),
                WORDS.stream().filter(text::contains).toList());
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        var some = new LinkedHashSet<T>();
        for (var n = 0; n <= random.nextInt(3); n++) {
            some.add(one(all, random));
        }
        return some;
    }
}
