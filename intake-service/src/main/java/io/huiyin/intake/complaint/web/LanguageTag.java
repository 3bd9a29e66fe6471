package io.huiyin.intake.complaint.web;

import io.huiyin.service.strictjson.FromText;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A well-formed BCP 47 tag that names a language. */
public record LanguageTag(String value) {

    private static final int MAX = 35;

    @FromText(code = "language")
    static LanguageTag parse(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            if (locale.getLanguage().isEmpty() || text.length() > MAX) {
                throw new IllegalArgumentException("no language");
            }
            return new LanguageTag(locale.toLanguageTag());
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException("not a language tag", malformed);
        }
    }
}
