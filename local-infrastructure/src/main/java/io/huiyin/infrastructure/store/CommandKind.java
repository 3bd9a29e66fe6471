package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;

/** What a command may do, and so what it needs. */
enum CommandKind {
    GREETING,
    READ,
    SHRINK,
    GROW,
    REFUSED;

    static CommandKind of(String name, Document command) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hello" -> GREETING;
            case "insert", "update", "create", "createindexes" -> GROW;
            case "findandmodify" -> command.containsKey("update") ? GROW : SHRINK;
            case "delete", "drop", "dropindexes", "dropdatabase" -> SHRINK;
            case "aggregate" -> writesItsResult(command) ? REFUSED : READ;
            case "renamecollection" -> REFUSED;
            default -> READ;
        };
    }

    private static boolean writesItsResult(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$merge") || document.containsKey("$out")));
    }
}
