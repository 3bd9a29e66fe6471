package io.huiyin.events.escalation;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;

/**
 * Somebody asks for more time; the clock goes on until somebody else lets that pass.
 *
 * @param dueAt as it is
 * @param wouldBeDueAt as it is asked for
 */
@WireName("deadline.extension-requested.v1")
public record DeadlineExtensionRequested(
        String deadlineId, Target target, Instant dueAt, Instant wouldBeDueAt, String reason, Party by)
        implements EscalationEvent {}
