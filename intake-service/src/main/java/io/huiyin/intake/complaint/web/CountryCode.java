package io.huiyin.intake.complaint.web;

import io.huiyin.service.strictjson.FromText;
import java.util.Arrays;
import java.util.Locale;

/** An ISO 3166 code of a country or territory, in upper case. */
public record CountryCode(String value) {

    @FromText(code = "country")
    static CountryCode parse(String text) {
        if (Arrays.stream(Locale.getISOCountries()).noneMatch(text::equals)) {
            throw new IllegalArgumentException("not a country");
        }
        return new CountryCode(text);
    }
}
