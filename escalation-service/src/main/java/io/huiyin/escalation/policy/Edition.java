package io.huiyin.escalation.policy;

import io.huiyin.workingtime.BusinessCalendar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells whether clocks were counted by the rules and calendars that are in force: the same ones have the same name on every
 * instance, and after each start. Who hears of what is late, and which complaints a rule is for, do not matter to a clock that
 * runs already.
 */
final class Edition {

    private static final int DIGITS = 16;

    private Edition() {}

    static String of(List<Policy> policies, List<Pack> packs) {
        var all = new TreeSet<String>();
        policies.forEach(policy -> all.add(text(policy.name(), policy.rules(), policy.calendar())));
        packs.forEach(pack -> all.add(text(pack.name(), pack.rules(), pack.calendar())));
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String text(String name, List<Rule> rules, BusinessCalendar calendar) {
        var days = calendar.days();
        return String.join(
                " ",
                name,
                rules.toString(),
                calendar.name(),
                calendar.zone().getId(),
                new TreeMap<>(days.week()).toString(),
                new TreeSet<>(days.holidays().keySet()).toString(),
                new TreeMap<>(days.makeUpDays()).toString());
    }
}
