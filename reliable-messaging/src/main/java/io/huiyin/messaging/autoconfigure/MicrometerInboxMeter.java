package io.huiyin.messaging.autoconfigure;

import io.huiyin.events.Envelope;
import io.huiyin.messaging.InboxMeter;
import io.huiyin.messaging.ParkedEvent.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/** {@code huiyin.heard} (with the time from decision to application), {@code .duplicates} and {@code .parkings}. */
final class MicrometerInboxMeter implements InboxMeter {

    private final MeterRegistry registry;
    private final Timer heard;
    private final Counter duplicates;

    MicrometerInboxMeter(MeterRegistry registry) {
        this.registry = registry;
        this.heard = registry.timer("huiyin.heard");
        this.duplicates = registry.counter("huiyin.duplicates");
    }

    @Override
    public void applied(Envelope envelope, Instant at) {
        heard.record(Duration.between(envelope.time(), at));
    }

    @Override
    public void duplicate() {
        duplicates.increment();
    }

    @Override
    public void parked(Reason reason) {
        registry.counter("huiyin.parkings", "reason", reason.name()).increment();
    }
}
