package io.huiyin.service.shell;

import io.huiyin.service.language.Languages;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout shows around a page; templates find it under {@code shell}.
 *
 * @param lang the language tag of the page
 * @param person null on pages that need no sign-in
 * @param answered whether the page answers a form that was sent, and so shows what would be gone with it
 */
public record Shell(
        String service,
        String lang,
        @Nullable CurrentPerson person,
        List<Place> places,
        List<Choice> languages,
        boolean answered) {

    private static final Map<String, String> SERVICE_OF = Map.of(
            "desk", "intake",
            "work", "routing",
            "board", "escalation",
            "messages", "notification");

    /** One entry of the navigation; its text is found under {@code shell.place.<name>}. */
    public record Place(String name, String url, boolean here) {}

    /** One entry of the language switch. */
    public record Choice(String tag, String name, String url, boolean current) {}

    static Shell of(
            String service,
            Map<String, String> navigation,
            Locale locale,
            UriComponents page,
            @Nullable CurrentPerson person,
            boolean answered) {
        var places = navigation.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry ->
                        new Place(entry.getKey(), entry.getValue(), service.equals(SERVICE_OF.get(entry.getKey()))))
                .toList();
        var languages = Languages.SUPPORTED.stream()
                .map(offered -> choice(offered, locale, page))
                .toList();
        return new Shell(service, locale.toLanguageTag(), person, places, languages, answered);
    }

    /** The same page in another language: path and query only, so that a proxy's host name does not matter. */
    private static Choice choice(Locale offered, Locale current, UriComponents page) {
        var tag = offered.toLanguageTag();
        var url = UriComponentsBuilder.newInstance()
                .path(String.valueOf(page.getPath()))
                .queryParams(page.getQueryParams())
                .replaceQueryParam(Languages.PARAMETER, tag)
                .build()
                .toUriString();
        return new Choice(tag, name(offered), url, offered.equals(current));
    }

    private static String name(Locale locale) {
        return locale.equals(Locale.SIMPLIFIED_CHINESE)
                ? "简体中文"
                : locale.equals(Locale.TRADITIONAL_CHINESE) ? "繁體中文" : "English";
    }
}
