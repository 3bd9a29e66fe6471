package io.huiyin.intake.complaint.web;

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

/** Takes in what the customer was asked and promised. */
@RestController
@RequestMapping(path = "/complaints/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.CREATED)
class DialogueController {

    private final Acting acting;

    DialogueController(Acting acting) {
        this.acting = acting;
    }

    @PostMapping("/questions")
    Answer ask(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody QuestionForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.AskCustomer(form.question(), form.answerBy()), key, ifMatch, person);
    }

    @PostMapping("/answers")
    Answer answer(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.ReceiveAnswer(form.answer()), key, ifMatch, person);
    }

    @PostMapping("/promises")
    Answer promise(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PromiseForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.MakePromise(form.what(), form.dueAt()), key, ifMatch, person);
    }

    @PostMapping("/promises/{promiseId}/keeping")
    Answer keep(
            @PathVariable UUID id,
            @PathVariable String promiseId,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentPerson person) {
        return acting.answer(id, new Command.KeepPromise(promiseId), key, ifMatch, person);
    }

    @PostMapping("/promises/{promiseId}/withdrawal")
    Answer withdraw(
            @PathVariable UUID id,
            @PathVariable String promiseId,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.WithdrawPromise(promiseId, form.reason()), key, ifMatch, person);
    }

    /** A question to the customer as a caller sends it. */
    record QuestionForm(
            @LongText(max = 2_000) String question,
            @Nullable Instant answerBy) {}

    /** The customer's answer as a caller sends it. */
    record AnswerForm(@LongText(max = 20_000) String answer) {}

    /** A promise as a caller sends it. */
    record PromiseForm(@LongText(max = 2_000) String what, Instant dueAt) {}
}
