package io.huiyin.events.intake;

import io.huiyin.events.ComplaintEvent;

/** All that intake-service says, on {@code huiyin.intake}. */
public sealed interface IntakeEvent extends ComplaintEvent
        permits ComplaintAmended,
                ComplaintClosed,
                ComplaintMerged,
                ComplaintRegistered,
                ComplaintReopened,
                ComplaintResolved,
                ComplaintWithdrawn,
                CustomerContacted,
                EvidenceAdded,
                InformationReceived,
                InformationRequested,
                NoteAdded,
                PromiseKept,
                PromiseMade,
                PromiseWithdrawn,
                ResolutionAccepted,
                ResolutionDeclined,
                ResolutionProposed {}
