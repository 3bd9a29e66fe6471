package io.huiyin.escalation.board;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/**
 * Says the steps of an explanation in the reader's language. Events and documents carry them as sentences in English, of few
 * forms; one that has none of these is shown as it is.
 */
final class StepWords {

    private static final List<Form> FORMS = List.of(
            new Form("starts-in", "the clock starts (\\S+ \\S+ \\S+) (\\S+)"),
            new Form("starts", "the clock starts (\\S+)"),
            new Form("allowed", "(.+) of business time are allowed \\(calendar (.+)\\)"),
            new Form("counted", "from (.+) to (.+) pass (.+), (.+) are left"),
            new Form("same-day", "due by the close of business of that day \\(calendar (.+)\\)"),
            new Form("working-days", "due by the close of business, (\\d+) working days on \\(calendar (.+)\\)"),
            new Form("came-in", "(\\S+) counts as the day it came in"),
            new Form("working-day", "(\\S+) is working day (\\d+)"),
            new Form("calendar-days", "due by the end of the calendar day (\\d+) days on \\(calendar (.+)\\)"),
            new Form("no-working-day", "(\\S+) is no working day, so it is (\\S+)"),
            new Form("and-so-on", "and so on, in (\\d+) more steps"),
            new Form("due", "due (\\S+ \\S+ \\S+) (\\S+)"),
            new Form("stood-still", "stood still while the customer was asked for facts"),
            new Form("extended", "extended: (.+) asked for it, (.+) let it pass"),
            new Form("rules-changed", "the rules have changed, so this is counted anew"),
            new Form("offered", "the offer is to be answered by (\\S+)"),
            new Form("promised", "the customer was promised (\\S+)"));

    private static final Pattern WEEKDAY = Pattern.compile("[A-Z][a-z]{2} (\\d{4}-\\d{2}-\\d{2}) (\\S+)");

    private StepWords() {}

    static List<String> of(List<String> explanation, MessageSource texts, Locale locale) {
        return explanation.stream()
                .map(step -> known(step, texts, locale).orElse(step))
                .toList();
    }

    /** Empty where it has none of the forms. */
    static Optional<String> known(String step, MessageSource texts, Locale locale) {
        return FORMS.stream()
                .flatMap(form -> form.read(step, locale).stream()
                        .map(arguments -> texts.getMessage("step." + form.key(), arguments, locale)))
                .findFirst();
    }

    private record Form(String key, Pattern sentence) {

        Form(String key, String sentence) {
            this(key, Pattern.compile(sentence));
        }

        Optional<Object[]> read(String step, Locale locale) {
            return Optional.of(sentence.matcher(step))
                    .filter(Matcher::matches)
                    .map(found -> arguments(found.toMatchResult(), locale));
        }

        private static Object[] arguments(MatchResult found, Locale locale) {
            var arguments = new ArrayList<>();
            for (var group = 1; group <= found.groupCount(); group++) {
                arguments.add(weekdayIn(locale, found.group(group)));
            }
            return arguments.toArray();
        }

        private static String weekdayIn(Locale locale, String argument) {
            var found = WEEKDAY.matcher(argument);
            return found.matches()
                    ? LocalDate.parse(found.group(1)).getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " "
                            + found.group(1) + " " + found.group(2)
                    : argument;
        }
    }
}
