package io.huiyin.intake.export.web;

import io.huiyin.intake.export.Wording;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the desk, in the language of whoever asks. */
record LocalWording(MessageSource texts, Locale locale, ZoneId zone) implements Wording {

    @Override
    public List<String> titles(List<String> columns) {
        return columns.stream().map(column -> text("field." + column)).toList();
    }

    @Override
    public String word(@Nullable Enum<?> constant) {
        return constant == null
                ? ""
                : text(constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + constant.name());
    }

    private String text(String code) {
        return String.valueOf(texts.getMessage(code, null, code, locale));
    }
}
