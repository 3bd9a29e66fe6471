package io.huiyin.intake.duplicate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the numbers of orders, contracts and transactions in what a customer says, whichever of them it is called. */
public final class OrderNumbers {

    /** More than these are a list, not a complaint about one order. */
    static final int MOST = 4;

    private static final Pattern NAMED = Pattern.compile(
            "(?:order|ref(?:erence)?|contract|transaction|invoice|ticket|parcel|订单|訂單|单号|單號|编号|編號|合同|运单|流水)"
                    + "(?:\\s*(?:number|no\\.?|nr\\.?|id|号码?|號碼?))?\\s*[:#]?\\s*([a-z0-9](?:[a-z0-9-]{2,30})[a-z0-9])");
    private static final Pattern LONG =
            Pattern.compile("(?<![a-z0-9+-])([a-z]{0,4}-?[0-9](?:-?[a-z0-9]){6,30})(?![a-z0-9-])");
    private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");
    private static final Pattern DATE = Pattern.compile("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]");

    private OrderNumbers() {}

    /** In the order of the text, without the hyphens, in lower case; at most four. */
    public static List<String> in(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(NAMED, LONG)
                .flatMap(pattern -> pattern.matcher(folded).results())
                .map(OrderNumbers::number)
                .filter(OrderNumbers::looksLikeOne)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String number(MatchResult found) {
        return found.group(1).replace("-", "");
    }

    private static boolean looksLikeOne(String number) {
        var digits = number.chars().filter(Character::isDigit).count();
        return digits >= 4
                && digits * 2 >= number.length()
                && !MOBILE.matcher(number).matches()
                && !DATE.matcher(number).matches();
    }
}
