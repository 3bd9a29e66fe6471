package io.huiyin.intake.export;

import org.jspecify.annotations.Nullable;

/** Keeps spreadsheets from taking a customer's text for a formula. */
final class Cells {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /**
     * With an apostrophe in front where a spreadsheet could begin to calculate, as OWASP advises against CSV injection.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV Injection</a>
     */
    static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
