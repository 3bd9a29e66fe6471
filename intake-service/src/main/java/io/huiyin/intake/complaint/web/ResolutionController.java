package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Command;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.LongText;
import java.util.List;
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

/** Takes in how the complaint is answered, and what the customer makes of it. */
@RestController
@RequestMapping(path = "/complaints/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.CREATED)
class ResolutionController {

    private final Acting acting;

    ResolutionController(Acting acting) {
        this.acting = acting;
    }

    @PostMapping("/proposals")
    Answer propose(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProposalForm form,
            CurrentPerson person) {
        return acting.answer(id, form.command(), key, ifMatch, person);
    }

    @PostMapping("/proposals/{resolutionId}/approval")
    Answer approve(
            @PathVariable UUID id,
            @PathVariable String resolutionId,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentPerson person) {
        return acting.answer(id, new Command.Approve(resolutionId), key, ifMatch, person);
    }

    @PostMapping("/proposals/{resolutionId}/refusal")
    Answer refuse(
            @PathVariable UUID id,
            @PathVariable String resolutionId,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReasonForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.RefuseApproval(resolutionId, form.reason()), key, ifMatch, person);
    }

    @PostMapping("/proposals/{resolutionId}/acceptance")
    Answer accept(
            @PathVariable UUID id,
            @PathVariable String resolutionId,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentPerson person) {
        return acting.answer(id, new Command.AcceptProposal(resolutionId), key, ifMatch, person);
    }

    @PostMapping("/proposals/{resolutionId}/decline")
    Answer decline(
            @PathVariable UUID id,
            @PathVariable String resolutionId,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OptionalReasonForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.DeclineProposal(resolutionId, form.reason()), key, ifMatch, person);
    }

    @PostMapping("/resolution")
    Answer resolve(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResolutionForm form,
            CurrentPerson person) {
        return acting.answer(
                id, new Command.Resolve(form.text(), AmountForm.moneyOf(form.compensation())), key, ifMatch, person);
    }

    /** An answer to be put to the customer as a caller sends it. */
    record ProposalForm(
            @LongText(max = 20_000) String text,
            @Nullable Boolean refusal,
            @Nullable @LongText(max = 2_000) String apology,
            @Nullable AmountForm compensation,
            @Nullable @Items(max = 10) List<@LongText(max = 2_000) String> alternatives) {

        Command command() {
            return new Command.Propose(
                    text,
                    Boolean.TRUE.equals(refusal),
                    apology,
                    AmountForm.moneyOf(compensation),
                    alternatives == null ? List.of() : alternatives);
        }
    }

    /** An answer to the complaint as a caller sends it. */
    record ResolutionForm(
            @LongText(max = 20_000) String text, @Nullable AmountForm compensation) {}
}
