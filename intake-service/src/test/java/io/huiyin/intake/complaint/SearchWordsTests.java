package io.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTests {

    @Test
    void wordsOfAlphabetsAreFoldedToLowerCase() {
        assertThat(words("The ＡＴＭ short-changed me, 50 yuan!"))
                .containsExactly("the", "atm", "short", "changed", "me", "50", "yuan");
    }

    @Test
    void chineseIsCutIntoPairsOfNeighbours() {
        assertThat(words("少找五十元 ATM机")).containsExactly("少找", "找五", "五十", "十元", "atm", "机");
    }

    @Test
    void whatASearchAsksForIsFoundInWhatWasStored() {
        assertThat(words("信用卡被盗刷").containsAll(words("盗刷"))).isTrue();
    }

    @Test
    void aLongTextIsFoundByItsBeginning() {
        assertThat(words("word ".repeat(100) + "a b c d ".repeat(10))).hasSizeLessThanOrEqualTo(SearchWords.MOST);
    }

    @Test
    void aNumberIsAskedForInAnyFormat() {
        for (var typed : List.of("13800138000", "138 0013 8000", "0138-0013-8000", "１３８００１３８０００")) {
            assertThat(SearchTerm.in(typed)).as(typed).containsExactly(new SearchTerm("13800138000", true));
        }
        assertThat(SearchTerm.in("482-736-195-0")).containsExactly(new SearchTerm("4827361950", true));
        assertThat(SearchTerm.in("+86 138 0013 8000")).containsExactly(new SearchTerm("8613800138000", true));
    }

    @Test
    void wordsAreAskedForByTheirBeginningAndChineseByItsPairs() {
        assertThat(SearchTerm.in("Short 盗刷"))
                .containsExactly(new SearchTerm("short", true), new SearchTerm("盗刷", false));
        assertThat(SearchTerm.in("芳")).containsExactly(new SearchTerm("芳", true));
        assertThat(SearchTerm.in("...")).isEmpty();
    }

    private static List<String> words(String text) {
        return SearchWords.in(text, SearchWords.MOST);
    }
}
