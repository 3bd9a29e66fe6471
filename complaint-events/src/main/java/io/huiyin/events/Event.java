package io.huiyin.events;

/** What happened, with its envelope. */
public record Event(Envelope envelope, ComplaintEvent content) {

    /** Without the content, which holds personal data that no log may show. */
    @Override
    public String toString() {
        return envelope.type() + " " + envelope.id();
    }
}
