package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.ExtendDeadline.Stands;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** More time for a clock: who works on a complaint asks, another person who supervises decides. */
@RestController
@RequestMapping("/deadlines/{complaintId}/{deadlineId}/extension")
@ResponseStatus(HttpStatus.CREATED)
class ExtensionController {

    private final Extending extending;

    ExtensionController(Extending extending) {
        this.extending = extending;
    }

    @PostMapping
    ExtendedView ask(
            @PathVariable String complaintId,
            @PathVariable String deadlineId,
            @RequestBody WhyForm form,
            IdempotencyKey key,
            CurrentPerson person) {
        return ExtendedView.of(extending.ask(complaintId, deadlineId, form.reason(), key, person));
    }

    @PostMapping("/approval")
    ExtendedView approve(
            @PathVariable String complaintId,
            @PathVariable String deadlineId,
            IdempotencyKey key,
            CurrentPerson person) {
        return ExtendedView.of(extending.approve(complaintId, deadlineId, key, person));
    }

    @PostMapping("/refusal")
    ExtendedView refuse(
            @PathVariable String complaintId,
            @PathVariable String deadlineId,
            @RequestBody WhyForm form,
            IdempotencyKey key,
            CurrentPerson person) {
        return ExtendedView.of(extending.refuse(complaintId, deadlineId, form.reason(), key, person));
    }

    /** @param dueAt as it is now */
    record ExtendedView(String deadlineId, Instant dueAt, ExtensionView extension) {

        static ExtendedView of(Stands stands) {
            return new ExtendedView(
                    stands.deadline().id(), stands.deadline().dueAt(), ExtensionView.of(stands.extension()));
        }
    }
}
