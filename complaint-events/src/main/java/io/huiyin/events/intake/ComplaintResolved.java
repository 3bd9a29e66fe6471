package io.huiyin.events.intake;

import io.huiyin.events.Money;
import io.huiyin.events.Party;
import io.huiyin.events.WireName;
import org.jspecify.annotations.Nullable;

/** The complaint is answered; its clocks stop. */
@WireName("complaint.resolved.v1")
public record ComplaintResolved(
        Party by, String text, @Nullable Money compensation) implements IntakeEvent {}
