package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.Deadline.Stage;
import io.huiyin.escalation.clocks.Escalations.Found;
import io.huiyin.escalation.clocks.ShowClocks;
import io.huiyin.escalation.clocks.ShowClocks.Clock;
import io.huiyin.events.escalation.Target;
import io.huiyin.service.problem.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All clocks of one complaint, and why each is due when it is. */
@RestController
class DeadlineController {

    private final ShowClocks show;
    private final InstantSource clock;

    DeadlineController(ShowClocks show, InstantSource clock) {
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/deadlines/{complaintId}")
    DeadlinesView of(@PathVariable String complaintId) {
        var shown = show.of(complaintId, clock.instant()).orElseThrow(Problem::notFound);
        var escalation = shown.escalation();
        return new DeadlinesView(
                complaintId,
                shown.about().reference(),
                shown.about().policy(),
                shown.clocks().stream().map(DeadlineView::of).toList(),
                escalation == null ? null : EscalationView.of(new Found(complaintId, shown.about(), escalation)));
    }

    /** @param escalation the last one, null where there was none */
    record DeadlinesView(
            String complaintId,
            String reference,
            String policy,
            List<DeadlineView> deadlines,
            @Nullable EscalationView escalation) {}

    /**
     * One clock.
     *
     * @param pack the pack that it comes from; null where it is the policy's own, or an offer's or a promise's
     * @param extensibleTo when it would be due with the next extension; null where its rule foresees none
     */
    record DeadlineView(
            String id,
            Target target,
            Stage stage,
            @Nullable String pack,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable String concerning,
            boolean pauses,
            @Nullable Instant doneAt,
            @Nullable Instant extensibleTo,
            List<ExtensionView> extensions,
            List<String> explanation) {

        static DeadlineView of(Clock clock) {
            var deadline = clock.deadline();
            return new DeadlineView(
                    deadline.id(),
                    deadline.target(),
                    deadline.stage(),
                    deadline.pack(),
                    deadline.startedAt(),
                    deadline.dueAt(),
                    deadline.warnAt(),
                    deadline.concerning(),
                    deadline.pauses(),
                    deadline.doneAt(),
                    clock.extensibleTo(),
                    deadline.asked().stream().map(ExtensionView::of).toList(),
                    deadline.explanation());
        }
    }
}
