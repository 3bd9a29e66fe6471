package io.huiyin.notification.mail;

import java.util.List;
import java.util.Locale;

/** The languages that mails are written in, and which of them a customer reads best. */
final class Languages {

    static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    private static final List<String> TRADITIONAL_REGIONS = List.of("TW", "HK", "MO");

    private Languages() {}

    /** Traditional script or its regions read zh-TW, other Chinese zh-CN, everything else English. */
    static Locale closest(String tag) {
        var wanted = Locale.forLanguageTag(tag.replace('_', '-'));
        if (!wanted.getLanguage().equals("zh")) {
            return Locale.ENGLISH;
        }
        var traditional = switch (wanted.getScript()) {
            case "Hant" -> true;
            case "Hans" -> false;
            default -> TRADITIONAL_REGIONS.contains(wanted.getCountry());
        };
        return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
    }
}
