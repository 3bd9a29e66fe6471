package io.huiyin.messaging;

import io.huiyin.events.Envelope;
import io.huiyin.messaging.ParkedEvent.Reason;
import java.time.Instant;

/** Counts nothing. */
public final class NoMeter implements InboxMeter {

    @Override
    public void applied(Envelope envelope, Instant at) {}

    @Override
    public void duplicate() {}

    @Override
    public void parked(Reason reason) {}
}
