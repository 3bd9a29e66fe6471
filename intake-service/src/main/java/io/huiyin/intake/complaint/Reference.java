package io.huiyin.intake.complaint;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What a customer is told on the phone: nine random digits and a check digit, spoken in groups, like {@code
 * 482-736-195-0}. The check digit is Damm's (H. M. Damm, 2004): it finds every wrong digit and every swap of neighbours.
 */
public record Reference(String digits) {

    private static final int RANDOM_DIGITS = 9;

    /** Damm's weakly totally anti-symmetric quasigroup of order ten. */
    private static final String[] DAMM = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    /** @param random a uniform number from 0 up to its argument, exclusive */
    public static Reference draw(IntUnaryOperator random) {
        var digits = new StringBuilder();
        IntStream.range(0, RANDOM_DIGITS).forEach(_ -> digits.append((char) ('0' + random.applyAsInt(10))));
        return new Reference(digits.append((char) ('0' + interim(digits))).toString());
    }

    /** Reads what somebody typed: blanks, dashes and full-width digits are fine. Empty where there are not ten digits. */
    public static Optional<Reference> typed(String text) {
        var digits = new StringBuilder();
        for (var point : text.codePoints().toArray()) {
            var digit = Character.digit(point, 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            } else if (!Character.isSpaceChar(point) && Character.getType(point) != Character.DASH_PUNCTUATION) {
                return Optional.empty();
            }
        }
        return digits.length() == RANDOM_DIGITS + 1 ? Optional.of(new Reference(digits.toString())) : Optional.empty();
    }

    /** Whether the check digit agrees; where not, a digit was misheard or mistyped. */
    public boolean valid() {
        return interim(digits) == 0;
    }

    /** As it is stored and told. */
    public String spoken() {
        return String.join(
                "-", digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 9), digits.substring(9));
    }

    private static int interim(CharSequence digits) {
        return digits.chars().reduce(0, (interim, digit) -> DAMM[interim].charAt(digit - '0') - '0');
    }
}
