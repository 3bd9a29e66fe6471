package io.huiyin.events.escalation;

import io.huiyin.events.ComplaintEvent;

/** All that escalation-service says, on {@code huiyin.escalation}. */
public sealed interface EscalationEvent extends ComplaintEvent
        permits DeadlineAtRisk,
                DeadlineExtensionRefused,
                DeadlineExtensionRequested,
                DeadlineMet,
                DeadlineMissed,
                DeadlineMoved,
                DeadlineSet,
                DeadlineStoodDown,
                EscalationAcknowledged,
                EscalationRaised,
                EscalationStoodDown,
                PromiseBroken {}
