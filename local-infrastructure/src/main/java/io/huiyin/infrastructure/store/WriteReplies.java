package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoSilentServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers writes as MongoDB does where the back end does not: an ordered batch ends at its first error, and only what went in is counted. */
final class WriteReplies {

    private static final int NAMESPACE_NOT_FOUND = 26;
    private static final String UPDATES = "updates";
    private static final String ERRORS = "writeErrors";

    private WriteReplies() {}

    static Document answer(String name, Document command, UnaryOperator<Document> backend) {
        return switch (name) {
            case "insert" -> countInserted(command, backend.apply(command));
            case "update" ->
                statements(command, UPDATES).size() > 1 && ordered(command)
                        ? oneByOne(command, backend)
                        : backend.apply(command);
            case "drop" -> drop(command, backend);
            default -> backend.apply(command);
        };
    }

    /** The driver takes a missing collection for dropped, but only by this code. */
    private static Document drop(Document command, UnaryOperator<Document> backend) {
        try {
            return backend.apply(command);
        } catch (MongoSilentServerException e) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", e.getMessageWithoutErrorCode());
        }
    }

    private static Document countInserted(Document command, Document reply) {
        if (reply.containsKey(ERRORS)) {
            var errors = statements(reply, ERRORS);
            int inserted = ordered(command)
                    ? number(errors.getFirst(), "index")
                    : statements(command, "documents").size() - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    private static Document oneByOne(Document command, UnaryOperator<Document> backend) {
        int matched = 0;
        int modified = 0;
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        var updates = statements(command, UPDATES);
        for (int index = 0; index < updates.size() && errors.isEmpty(); index++) {
            var single = command.clone();
            single.put(UPDATES, List.of(updates.get(index)));
            var reply = backend.apply(single);
            matched += number(reply, "n");
            modified += number(reply, "nModified");
            move(reply, "upserted", index, upserted);
            move(reply, ERRORS, index, errors);
        }
        var total = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            total.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            total.put(ERRORS, errors);
        }
        return total.append("ok", 1.0);
    }

    private static void move(Document reply, String part, int index, List<Document> to) {
        for (var one : statements(reply, part)) {
            var moved = one.clone();
            moved.put("index", index);
            to.add(moved);
        }
    }

    private static boolean ordered(Document command) {
        return !Boolean.FALSE.equals(command.get("ordered"));
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> statements(Document document, String field) {
        return document.get(field) instanceof List<?> list
                ? list.stream().map(Document.class::cast).toList()
                : List.of();
    }
}
