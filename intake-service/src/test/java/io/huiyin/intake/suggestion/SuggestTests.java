package io.huiyin.intake.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.huiyin.intake.suggestion.Suggestion.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestTests {

    private static final List<String> VOCABULARY =
            List.of("loan", "house", "card", "stolen", "rude", "waiting", "refund", "late", "meter", "outage");
    private static final List<String> PRODUCTS = List.of("Mortgage", "Credit card", "Utility");

    @Test
    void theWordsOfPastCasesSpeakForTheirLabelAndAreNamed() {
        var learnt = Learnt.NOTHING.with(List.of(
                product("Mortgage", "the bank raised the rate of my house loan"),
                product("Mortgage", "my house loan was sold"),
                product("Credit card", "my card was stolen"),
                product("Credit card", "the card does not work")));

        var best = Suggest.all(learnt, Facet.PRODUCT, "They sold the loan on my house")
                .getFirst();

        assertThat(best.label()).isEqualTo(new Label(Facet.PRODUCT, "Mortgage"));
        assertThat(best.speakingFor(2)).extracting(Reason::word).containsExactlyInAnyOrder("loan", "house");
    }

    @Test
    void aWordThatNoCaseOfARareLabelHadDoesNotSpeakForIt() {
        var cases = new ArrayList<PastCase>();
        cases.add(product("Payday loan", "because of interest"));
        cases.add(product("Payday loan", "because of fees"));
        for (var number = 0; number < 500; number++) {
            cases.add(product("Counter", number % 5 == 0 ? "gave too little yuan" : "because they argued"));
        }

        var rare = Suggest.all(Learnt.NOTHING.with(cases), Facet.PRODUCT, "because of gave little yuan").stream()
                .filter(one -> one.label().value().equals("Payday loan"))
                .findFirst()
                .orElseThrow();

        assertThat(rare.speakingFor(9)).extracting(Reason::word).isSubsetOf("because", "of");
    }

    @Test
    void chineseIsLearntByPairsOfCharacters() {
        var learnt = Learnt.NOTHING.with(List.of(
                product("retail", "超市收银员少找了五十元"),
                product("retail", "收银员态度很差"),
                product("utility", "小区停电三天没有人修"),
                product("utility", "昨晚又停电了")));

        var best = Suggest.all(learnt, Facet.PRODUCT, "收银少找钱").getFirst();

        assertThat(best.label().value()).isEqualTo("retail");
        assertThat(best.speakingFor(5)).extracting(Reason::word).contains("收银", "少找");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingIsSuggestedFromNothing(long seed) {
        var learnt = Learnt.NOTHING.with(cases(new Random(seed), 50));

        for (var facet : Facet.values()) {
            assertThat(Suggest.all(learnt, facet, "")).isEmpty();
            assertThat(Suggest.all(learnt, facet, "unheard of 从未听说 12345 ?!")).isEmpty();
            assertThat(Suggest.all(Learnt.NOTHING, facet, "loan house")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void oneMoreCaseWithTheSameWordsNeverLowersItsLabel(long seed) {
        var random = new Random(seed);
        var learnt = Learnt.NOTHING.with(cases(random, 40));
        for (var round = 0; round < 50; round++) {
            var text = text(random);
            var label = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
            var more = learnt.with(List.of(product(label, text)));

            assertThat(score(more, label, text)).isGreaterThanOrEqualTo(score(learnt, label, text) - 1e-9);
            learnt = more;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theReasonsSumToTheScoreAndTheConfidencesToOne(long seed) {
        var random = new Random(seed);
        var learnt = Learnt.NOTHING.with(cases(random, 60));
        for (var round = 0; round < 20; round++) {
            var all = Suggest.all(learnt, Facet.PRODUCT, text(random));

            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.prior()
                                    + one.reasons().stream()
                                            .mapToDouble(Reason::weight)
                                            .sum())
                            .isCloseTo(one.score(), within(1e-9)));
            assertThat(all.stream().mapToDouble(Suggestion::confidence).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsUnlearntIsAsIfItHadNeverBeen(long seed) {
        var random = new Random(seed);
        var cases = cases(random, 40);
        var mistaken = cases(random, 10);
        var text = text(random);

        var cleared = Learnt.NOTHING.with(cases).with(mistaken).without(mistaken);

        for (var label : PRODUCTS) {
            assertThat(score(cleared, label, text))
                    .isCloseTo(score(Learnt.NOTHING.with(cases), label, text), within(1e-9));
        }
    }

    @Test
    void whatSomebodyHoldsDoesNotChangeWhileMoreIsLearnt() {
        var before = Learnt.NOTHING.with(List.of(product("Mortgage", "loan"), product("Mortgage", "loan")));

        var after = before.with(List.of(product("Credit card", "card")));

        assertThat(before.knows("card")).isFalse();
        assertThat(after.knows("card")).isTrue();
    }

    @Test
    void theVocabularyStaysBoundedAndKeepsWhatIsCommon() {
        var learnt = Learnt.NOTHING;
        for (var part = 0; part < 30; part++) {
            var first = part * 1_000;
            learnt = learnt.with(IntStream.range(first, first + 1_000)
                    .mapToObj(number -> new PastCase(
                            Set.of("common", "w" + number), List.of(new Label(Facet.PRODUCT, "p" + number % 900))))
                    .toList());

            assertThat(learnt.vocabulary()).isLessThanOrEqualTo(Learnt.MOST_WORDS);
        }
        assertThat(learnt.knows("common")).isTrue();
        assertThat(learnt.labels()).hasSize(Learnt.MOST_LABELS);
    }

    @Test
    void whatIsUnsureOrNotOfferedIsNotSuggested() {
        var learnt = Learnt.NOTHING.with(List.of(
                product("Mortgage", "loan house"),
                product("Mortgage", "loan house"),
                product("Utility", "meter outage"),
                product("Utility", "meter outage")));

        assertThat(Suggest.best(learnt, Facet.PRODUCT, "loan house meter outage", 0.9, 3, _ -> true))
                .isEmpty();
        assertThat(Suggest.best(learnt, Facet.PRODUCT, "loan house", 0.5, 3, _ -> true))
                .hasSize(1);
        assertThat(Suggest.best(learnt, Facet.PRODUCT, "loan house", 0.5, 3, _ -> false))
                .isEmpty();
    }

    private static double score(Learnt learnt, String label, String text) {
        return Suggest.all(learnt, Facet.PRODUCT, text).stream()
                .filter(one -> one.label().value().equals(label))
                .mapToDouble(Suggestion::score)
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static List<PastCase> cases(Random random, int count) {
        var cases = new ArrayList<PastCase>();
        for (var label : PRODUCTS) {
            cases.add(product(label, String.join(" ", VOCABULARY)));
            cases.add(product(label, String.join(" ", VOCABULARY)));
        }
        for (var number = 0; number < count; number++) {
            cases.add(product(PRODUCTS.get(random.nextInt(PRODUCTS.size())), text(random)));
        }
        return cases;
    }

    private static String text(Random random) {
        return random.ints(1 + random.nextInt(6), 0, VOCABULARY.size())
                .mapToObj(VOCABULARY::get)
                .collect(Collectors.joining(" "));
    }

    private static PastCase product(String product, String text) {
        return PastCase.of(text, product, null, null, null);
    }
}
