package io.huiyin.events.escalation;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;

/** There is no more time: the clock is due when it was. */
@WireName("deadline.extension-refused.v1")
public record DeadlineExtensionRefused(String deadlineId, Target target, Instant dueAt, String reason, Party by)
        implements EscalationEvent {}
