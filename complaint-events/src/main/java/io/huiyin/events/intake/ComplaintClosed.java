package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.ServiceGap;
import io.huiyin.events.WireName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The case is shut; a serious one says what failed and what will be done about it. */
@WireName("complaint.closed.v1")
public record ComplaintClosed(
        Party by,
        @Nullable ServiceGap gap,
        @Nullable String rootCause,
        @Nullable String correctiveAction,
        @Nullable Instant correctiveActionDueAt)
        implements IntakeEvent {}
