package io.huiyin.intake.taxonomy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people call a node. One language is enough: the others then show that name. */
public record Names(
        @Nullable String en,
        @Nullable String zhCn,
        @Nullable String zhTw) {

    /** In code points. */
    public static final int LONGEST = 100;

    /** The name in a language of ours, else in the language closest to it; empty where there is none at all. */
    public Optional<String> in(Locale locale) {
        var inOrder = switch (locale.toLanguageTag()) {
            case "zh-CN" -> Stream.of(zhCn, zhTw, en);
            case "zh-TW" -> Stream.of(zhTw, zhCn, en);
            default -> Stream.of(en, zhCn, zhTw);
        };
        return inOrder.filter(Objects::nonNull).findFirst();
    }

    Stream<String> all() {
        return Stream.of(en, zhCn, zhTw).filter(Objects::nonNull);
    }
}
