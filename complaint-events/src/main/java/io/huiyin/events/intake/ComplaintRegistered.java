package io.huiyin.events.intake;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Customer;
import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint is on record. From {@code receivedAt} on the clocks run and {@code firstReceiver} is accountable. */
@WireName("complaint.registered.v1")
public record ComplaintRegistered(
        String reference,
        Kind kind,
        Channel channel,
        Customer customer,
        Classification classification,
        String summary,
        String text,
        @Nullable String desiredOutcome,
        @Nullable Money amountInDispute,
        Party firstReceiver,
        Instant receivedAt,
        @Nullable LocalDate occurredOn,
        boolean imported)
        implements IntakeEvent {}
