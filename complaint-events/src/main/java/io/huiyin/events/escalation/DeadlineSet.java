package io.huiyin.events.escalation;

import io.huiyin.events.WireName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock runs. {@code concerning} names the offer or promise it watches; {@code explanation} says step by step why it is due then. */
@WireName("deadline.set.v1")
public record DeadlineSet(
        String deadlineId,
        Target target,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant warnAt,
        String policy,
        @Nullable String concerning,
        List<String> explanation)
        implements EscalationEvent {}
