package io.huiyin.benchmarks.messaging;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.events.Envelope;
import io.huiyin.messaging.InboxMeter;
import io.huiyin.messaging.ParkedEvent.Reason;
import java.time.Instant;

/** Every event has to be applied: one that is dropped or parked would be cheap, and the figure a lie. */
final class FailingMeter implements InboxMeter {

    @Override
    public void applied(Envelope envelope, Instant at) {}

    @Override
    public void duplicate() {
        throw new MeasurementFailed("an event was taken for a duplicate");
    }

    @Override
    public void parked(Reason reason) {
        throw new MeasurementFailed("an event was parked: " + reason);
    }
}
