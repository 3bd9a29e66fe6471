package io.huiyin.intake.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.duplicate.Reason.SameEmail;
import io.huiyin.intake.duplicate.Reason.SameOrder;
import io.huiyin.intake.duplicate.Reason.SamePhone;
import io.huiyin.intake.duplicate.Reason.SameWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTests {

    private static final String ENGLISH =
            "The parcel with order number 20931-77 never arrived and nobody at the counter in Hangzhou could tell me why.";
    private static final String CHINESE = "订单号 88123456 的包裹一直没有送到，杭州柜台的人也说不出原因，请尽快处理。";

    @Test
    void whatTheyHaveInCommonIsSaid() {
        var one = Said.of("+8613800138000", "Wu@example.com", ENGLISH);
        var other = Said.of("+8613800138000", "wu@example.com", "Again: where is order 20931-77?");

        assertThat(Comparison.of(one, other).reasons())
                .containsExactly(new SamePhone(), new SameEmail(), new SameOrder("2093177"));
    }

    @Test
    void strangersWithDifferentTroublesHaveNothingInCommon() {
        var one = Said.of("+8613800138000", null, ENGLISH);
        var other = Said.of("+8613900139000", null, "The cashier was rude and kept fifty yuan of my change.");

        assertThat(Comparison.of(one, other).isPlausible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void aTextThatIsStillBeingWrittenIsLikeTheWholeOne(String text) {
        var half = Said.of(null, null, text.substring(0, text.length() * 2 / 3));

        assertThat(Comparison.of(Said.of(null, null, text), half).reasons())
                .anySatisfy(reason -> assertThat(reason).isInstanceOf(SameWords.class));
        assertThat(half.textKeys())
                .containsAnyElementsOf(Said.of(null, null, text).keys());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void itIsTheSameWhicheverComesFirst(Said one, Said other) {
        assertThat(Comparison.of(one, other)).isEqualTo(Comparison.of(other, one));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsWrittenTwiceIsTheSameToTheLastWord(Said one, Said other) {
        var reasons = Comparison.of(one, one).reasons();

        assertThat(Comparison.percentOfWords(one, one))
                .isEqualTo(one.distinctWords().size() < 6 ? 0 : 100);
        assertThat(reasons.contains(new SamePhone())).isEqualTo(one.phone() != null);
        assertThat(Comparison.percentOfWords(one, other)).isBetween(0, 100);
    }

    /** The keys overlook nobody who calls again, and nothing that is told twice. */
    @ParameterizedTest
    @MethodSource("pairs")
    void aReasonOtherThanWordsIsFoundByItsKey(Said one, Said other) {
        var sure = Comparison.of(one, other).reasons().stream().anyMatch(reason -> !(reason instanceof SameWords));

        assertThat(Collections.disjoint(one.surestKeys(), other.keys())).isEqualTo(!sure);
        assertThat(one.keys()).hasSizeLessThanOrEqualTo(14).doesNotHaveDuplicates();
        assertThat(one.textKeys()).hasSizeLessThanOrEqualTo(32);
    }

    @Test
    void ofManyOnlyTheLikeliestAreShownAndNoneWithoutAReason() {
        var asked = Said.of("+8613800138000", null, ENGLISH);
        var found = Stream.of(
                Said.of(null, null, "Something else entirely, about a mortgage in another town."),
                Said.of("+8613800138000", null, "Something else entirely."),
                Said.of("+8613800138000", null, ENGLISH));

        var shown = Candidate.among(found, asked, (said, same) -> Comparison.of(said, same));

        assertThat(shown).extracting(one -> one.comparison().reasons().size()).containsExactly(3, 1);
    }

    static List<Object[]> pairs() {
        var random = new Random(20_261_125);
        var pairs = new ArrayList<Object[]>();
        for (var i = 0; i < 300; i++) {
            pairs.add(new Object[] {said(random), said(random)});
        }
        return pairs;
    }

    /** Of so small a world that many things coincide. */
    private static Said said(Random random) {
        var words = List.of("the", "till", "gave", "me", "少找五十元", "服务态度差", "order 77120", "fifty", "yuan", "柜台");
        var text = random.ints(random.nextInt(30), 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
        return Said.of(
                random.nextBoolean() ? null : "+861380013800" + random.nextInt(3),
                random.nextBoolean() ? null : "wu" + random.nextInt(3) + "@example.com",
                text);
    }
}
