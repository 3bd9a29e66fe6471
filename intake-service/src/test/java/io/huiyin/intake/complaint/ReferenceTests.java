package io.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    private final Random random = new Random(7);

    @Test
    void agreesWithThePublishedExampleOfDamm() {
        assertThat(new Reference("0000005724").valid()).isTrue();
        assertThat(new Reference("0000005723").valid()).isFalse();
    }

    @Test
    void isSpokenInGroupsAndReadBackHoweverItIsTyped() {
        var reference = Reference.draw(random::nextInt);

        assertThat(reference.spoken()).matches("\\d{3}-\\d{3}-\\d{3}-\\d");
        assertThat(Reference.typed(reference.spoken())).contains(reference);
        assertThat(Reference.typed(" " + reference.spoken().replace('-', '–') + " "))
                .contains(reference);
        assertThat(Reference.typed(reference.digits())).contains(reference);
        assertThat(Reference.typed("１２３　４５６　７８９　０")).contains(new Reference("1234567890"));
    }

    @Test
    void isNotReadOutOfAnythingElse() {
        assertThat(Reference.typed("")).isEmpty();
        assertThat(Reference.typed("482-736-195")).isEmpty();
        assertThat(Reference.typed("482-736-195-00")).isEmpty();
        assertThat(Reference.typed("482-736-195-x")).isEmpty();
    }

    @Test
    void betraysEveryWrongDigitAndEverySwapOfNeighbours() {
        for (var run = 0; run < 200; run++) {
            var digits = Reference.draw(random::nextInt).digits();
            for (var i = 0; i < digits.length(); i++) {
                for (var wrong = '0'; wrong <= '9'; wrong++) {
                    var other = digits.substring(0, i) + wrong + digits.substring(i + 1);
                    assertThat(new Reference(other).valid()).isEqualTo(other.equals(digits));
                }
            }
            for (var i = 0; i + 1 < digits.length(); i++) {
                var swapped =
                        digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                assertThat(new Reference(swapped).valid()).isEqualTo(swapped.equals(digits));
            }
        }
    }
}
