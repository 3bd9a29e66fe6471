package io.huiyin.messaging;

import io.huiyin.events.EventHeaders;
import io.huiyin.events.RawEvent;
import io.huiyin.events.UnreadableEventException;
import java.util.Map;

/** A record as the log delivered it. */
public sealed interface Delivery {

    /** The complaint it belongs to. */
    String subject();

    /** One whose envelope could be read; its body is still unread. */
    record Legible(RawEvent event) implements Delivery {

        @Override
        public String subject() {
            return event.envelope().subject();
        }
    }

    /**
     * One whose headers make no envelope. It is kept as it came.
     *
     * @param place topic, partition and offset, which make it unique
     */
    record Garbled(String subject, String place, Map<String, String> headers, String body, String why)
            implements Delivery {}

    static Delivery of(String key, String place, Map<String, String> headers, String body) {
        try {
            return new Legible(new RawEvent(EventHeaders.read(headers), body));
        } catch (UnreadableEventException unreadable) {
            return new Garbled(key, place, headers, body, String.valueOf(unreadable.getMessage()));
        }
    }
}
