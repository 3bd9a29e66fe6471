package io.huiyin.localstack.launcher.complaint;

import org.jspecify.annotations.Nullable;

/** Puts server-sent events together from their lines (WHATWG HTML, 9.2.6). */
final class EventReader {

    private @Nullable String lastId;
    private @Nullable String nextId;
    private String name = "";
    private final StringBuilder data = new StringBuilder();

    /** @param lastId with which the stream was opened */
    EventReader(@Nullable String lastId) {
        this.lastId = lastId;
    }

    /** The id of the last event that was complete; also of one without data, which only moves on. */
    @Nullable
    String lastId() {
        return lastId;
    }

    /** Takes one line; answers the event that it completes, if any. */
    @Nullable
    Event take(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        var colon = line.indexOf(':');
        var field = colon < 0 ? line : line.substring(0, colon);
        var value = colon < 0 ? "" : line.substring(colon + 1);
        var text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "id" -> nextId = text;
            case "event" -> name = text;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(text);
            default -> {
                // Comments, and what is not for us.
            }
        }
        return null;
    }

    private @Nullable Event complete() {
        lastId = nextId == null ? lastId : nextId;
        var event = data.isEmpty() ? null : new Event(lastId, name, data.toString());
        name = "";
        data.setLength(0);
        return event;
    }

    /** One event. */
    record Event(@Nullable String id, String name, String data) {}
}
