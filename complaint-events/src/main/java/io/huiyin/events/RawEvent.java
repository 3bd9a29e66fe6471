package io.huiyin.events;

/** An event as it lies in an outbox and on the log: its envelope is known, its JSON body is not read. */
public record RawEvent(Envelope envelope, String body) {

    /** Without the body, which holds personal data that no log may show. */
    @Override
    public String toString() {
        return envelope.type() + " " + envelope.id();
    }
}
