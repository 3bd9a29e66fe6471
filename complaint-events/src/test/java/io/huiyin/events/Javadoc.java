package io.huiyin.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the sources say of a type: the documents repeat it, so that a meaning is written down once. */
record Javadoc(String text) {

    private static final Pattern FIRST_COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    static Javadoc of(Class<?> type) {
        var file = Path.of("src/main/java", type.getName().split("\\.")).resolveSibling(type.getSimpleName() + ".java");
        try {
            var comment = FIRST_COMMENT.matcher(Files.readString(file));
            if (!comment.find()) {
                throw new IllegalStateException(type + " has no Javadoc");
            }
            return new Javadoc(comment.group(1)
                    .replaceAll("\n\\s*\\* ?", " ")
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .strip()
                    .replaceAll("\\s+", " "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String firstSentence() {
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
