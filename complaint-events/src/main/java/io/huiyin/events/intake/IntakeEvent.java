package io.huiyin.events.intake;

import io.huiyin.events.ComplaintEvent;

/** All that intake-service says, on {@code huiyin.intake}. */
public sealed interface IntakeEvent extends ComplaintEvent
        permits ApprovalRefused,
                ApprovalRequested,
                ComplaintAmended,
                ComplaintClosed,
                ComplaintLinked,
                ComplaintMerged,
                ComplaintRegistered,
                ComplaintReopened,
                ComplaintResolved,
                ComplaintWithdrawn,
                CustomerContacted,
                CustomerCorrected,
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
