package io.huiyin.intake.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** The word for a constant in the viewer's language. */
record Label(String code) implements MessageSourceResolvable {

    static Label of(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName();
        return new Label(type.toLowerCase(Locale.ROOT) + "." + constant.name());
    }

    @Override
    public String @Nullable [] getCodes() {
        return new String[] {code};
    }
}
