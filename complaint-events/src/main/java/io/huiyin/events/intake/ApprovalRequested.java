package io.huiyin.events.intake;

import io.huiyin.events.Money;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody wants to propose more than they may grant alone. Nothing reaches the customer until a supervisor approves it. */
@WireName("approval.requested.v1")
public record ApprovalRequested(
        Party by,
        String resolutionId,
        String text,
        boolean refusal,
        @Nullable String apology,
        Money compensation,
        List<String> alternatives)
        implements IntakeEvent {}
