package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.ComplaintClocks;
import io.huiyin.escalation.clocks.Deadline;
import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.escalation.clocks.Escalations.Found;
import io.huiyin.events.escalation.Target;
import io.huiyin.messaging.Commands;
import io.huiyin.service.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All clocks of one complaint, and why each is due when it is. */
@RestController
class DeadlineController {

    private final Commands<ComplaintClocks> clocks;

    DeadlineController(Commands<ComplaintClocks> clocks) {
        this.clocks = clocks;
    }

    @GetMapping("/deadlines/{complaintId}")
    DeadlinesView of(@PathVariable String complaintId) {
        var state = clocks.load(List.of(complaintId)).getFirst().state();
        if (state == null || state.about() == null) {
            throw Problem.notFound();
        }
        var escalation = state.escalation();
        return new DeadlinesView(
                complaintId,
                state.about().reference(),
                state.about().policy(),
                state.deadlines().stream().map(DeadlineView::of).toList(),
                escalation == null ? null : EscalationView.of(new Found(complaintId, state.about(), escalation)));
    }

    /** @param escalation the last one, null where there was none */
    record DeadlinesView(
            String complaintId,
            String reference,
            String policy,
            List<DeadlineView> deadlines,
            @Nullable EscalationView escalation) {}

    /** One clock. */
    record DeadlineView(
            String id,
            Target target,
            Stage stage,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable String concerning,
            boolean pauses,
            @Nullable Instant doneAt,
            List<String> explanation) {

        static DeadlineView of(Deadline deadline) {
            return new DeadlineView(
                    deadline.id(),
                    deadline.target(),
                    deadline.stage(),
                    deadline.startedAt(),
                    deadline.dueAt(),
                    deadline.warnAt(),
                    deadline.concerning(),
                    deadline.pauses(),
                    deadline.doneAt(),
                    deadline.explanation());
        }
    }
}
