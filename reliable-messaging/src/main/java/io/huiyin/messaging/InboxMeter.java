package io.huiyin.messaging;

import io.huiyin.events.Envelope;
import io.huiyin.messaging.ParkedEvent.Reason;
import java.time.Instant;

/** Counts what an inbox does. */
public interface InboxMeter {

    void applied(Envelope envelope, Instant at);

    void duplicate();

    void parked(Reason reason);
}
