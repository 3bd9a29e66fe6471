package io.huiyin.service.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * The three languages, and which of them a request is answered in: the {@code lang} parameter, else the cookie (which
 * all services share, since cookies ignore ports), else {@code Accept-Language}, else English.
 */
public final class Languages {

    /** Where a choice is kept. */
    public static final String COOKIE = "huiyin_lang";

    /** How a choice is made. */
    public static final String PARAMETER = "lang";

    public static final List<Locale> SUPPORTED =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    /** Read off the query itself: the container would throw where another parameter is broken, also while an error is told. */
    private static final Pattern CHOICE = Pattern.compile("(?:^|&)" + PARAMETER + "=([A-Za-z-]{2,20})(?=&|$)");

    private Languages() {}

    public static Locale of(HttpServletRequest request) {
        return chosen(request).or(() -> kept(request)).orElseGet(() -> accepted(request));
    }

    /** The language that a link with {@code ?lang=} asks for; empty where it names none of ours. */
    public static Optional<Locale> chosen(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : CHOICE.matcher(query).results().findFirst().flatMap(choice -> exact(choice.group(1)));
    }

    /** The closest of ours to any locale: Hong Kong, Macao and the Hant script read traditional, other Chinese simplified. */
    public static Optional<Locale> closest(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "en" -> Optional.of(Locale.ENGLISH);
            case "zh" -> Optional.of(traditional(wanted) ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE);
            default -> Optional.empty();
        };
    }

    private static boolean traditional(Locale wanted) {
        return switch (wanted.getScript()) {
            case "Hant" -> true;
            case "Hans" -> false;
            default -> List.of("TW", "HK", "MO").contains(wanted.getCountry());
        };
    }

    private static Optional<Locale> kept(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : exact(cookie.getValue());
    }

    private static Optional<Locale> exact(@Nullable String tag) {
        return SUPPORTED.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> closest(locale).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
