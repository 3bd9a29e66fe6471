package io.huiyin.workingtime;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a closed day is called, so that "not then" comes with its reason.
 *
 * @param names by language tag ({@code zh-CN}); at least one
 */
public record Holiday(Map<String, String> names) {

    public Holiday {
        names = Map.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a holiday needs a name");
        }
    }

    /** The name in that language, else in English, else in the first language there is. */
    public String in(Locale language) {
        for (var tag : new String[] {language.toLanguageTag(), language.getLanguage(), "en"}) {
            var name = names.get(tag);
            if (name != null) {
                return name;
            }
        }
        return new TreeMap<>(names).firstEntry().getValue();
    }
}
