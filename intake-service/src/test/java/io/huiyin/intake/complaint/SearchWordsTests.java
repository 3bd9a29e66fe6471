package io.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void wordsOfAlphabetsAreFoldedToLowerCase() {
        assertThat(SearchWords.in("The ＡＴＭ short-changed me, 50 yuan!"))
                .containsExactly("the", "atm", "short", "changed", "me", "50", "yuan");
    }

    @Test
    void chineseIsCutIntoPairsOfNeighbours() {
        assertThat(SearchWords.in("少找五十元 ATM机")).containsExactly("少找", "找五", "五十", "十元", "atm", "机");
    }

    @Test
    void whatASearchAsksForIsFoundInWhatWasStored() {
        assertThat(SearchWords.in("信用卡被盗刷").containsAll(SearchWords.in("盗刷"))).isTrue();
    }

    @Test
    void aLongTextIsFoundByItsBeginning() {
        assertThat(SearchWords.in("word ".repeat(100) + "a b c d ".repeat(10)))
                .hasSizeLessThanOrEqualTo(SearchWords.MOST);
    }
}
