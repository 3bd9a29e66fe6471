package io.huiyin.intake.complaint.web;

import io.huiyin.events.ServiceGap;
import io.huiyin.intake.complaint.Command;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.LongText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in how a case ends, goes on again, or goes on elsewhere. */
@RestController
@RequestMapping(path = "/complaints/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.CREATED)
class EndingController {

    private final Acting acting;
    private final Connecting connecting;

    EndingController(Acting acting, Connecting connecting) {
        this.acting = acting;
        this.connecting = connecting;
    }

    @PostMapping("/closing")
    Answer close(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClosingForm form,
            CurrentPerson person) {
        return acting.answer(
                id,
                new Command.Close(form.gap(), form.rootCause(), form.correctiveAction(), form.correctiveActionDueAt()),
                key,
                ifMatch,
                person);
    }

    @PostMapping("/reopening")
    Answer reopen(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.Reopen(form.reason()), key, ifMatch, person);
    }

    @PostMapping("/withdrawal")
    Answer withdraw(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OptionalReasonForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.Withdraw(form.reason()), key, ifMatch, person);
    }

    @PostMapping("/links")
    Answer link(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody LinkForm form,
            CurrentPerson person) {
        return Answer.of(id, connecting.link(id, form.to(), key, ifMatch, person));
    }

    @PostMapping("/merging")
    Answer merge(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergingForm form,
            CurrentPerson person) {
        return Answer.of(id, connecting.merge(id, form.into(), key, ifMatch, person));
    }

    /** What is said when a case is shut, as a caller sends it; a serious case needs all of it. */
    record ClosingForm(
            @Nullable ServiceGap gap,
            @Nullable @LongText(max = 2_000) String rootCause,
            @Nullable @LongText(max = 2_000) String correctiveAction,
            @Nullable Instant correctiveActionDueAt) {}

    /** Which other complaint has to do with this one. */
    record LinkForm(UUID to) {}

    /** Under which earlier complaint this one goes on. */
    record MergingForm(UUID into) {}
}
