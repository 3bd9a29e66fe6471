package io.huiyin.events.escalation;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock is due at another instant than before.
 *
 * @param why for people, in the words of whoever asked where somebody did, else in English
 * @param cause null from escalations of before causes were told
 * @param by who asked for it, null where nobody did
 * @param approvedBy who let it pass
 */
@WireName("deadline.moved.v1")
public record DeadlineMoved(
        String deadlineId,
        Target target,
        Instant before,
        Instant after,
        String why,
        @Nullable MoveCause cause,
        @Nullable Party by,
        @Nullable Party approvedBy)
        implements EscalationEvent {}
