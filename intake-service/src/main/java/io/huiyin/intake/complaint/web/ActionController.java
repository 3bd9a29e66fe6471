package io.huiyin.intake.complaint.web;

import io.huiyin.events.Channel;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Command;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.LongText;
import java.util.Objects;
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

/**
 * Takes in what is noted of a complaint and put right in it. Who puts something in the place of something else says which
 * version that was, so that of two at once neither undoes what the other did without having seen it.
 */
@RestController
@RequestMapping(path = "/complaints/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.CREATED)
class ActionController {

    private final Acting acting;

    ActionController(Acting acting) {
        this.acting = acting;
    }

    @PostMapping("/notes")
    Answer note(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoteForm form,
            CurrentPerson person) {
        return acting.answer(
                id,
                new Command.AddNote(Objects.requireNonNullElse(form.audience(), Audience.INTERNAL), form.text()),
                key,
                ifMatch,
                person);
    }

    @PostMapping("/contacts")
    Answer contact(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContactForm form,
            CurrentPerson person) {
        return acting.answer(
                id, new Command.ContactCustomer(form.channel(), form.reached(), form.summary()), key, ifMatch, person);
    }

    @PostMapping("/classification")
    Answer reclassify(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClassificationForm form,
            CurrentPerson person) {
        return acting.answer(id, new Command.Reclassify(form.classification()), key, IfMatch.required(ifMatch), person);
    }

    @PostMapping("/customer")
    Answer correct(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CustomerForm form,
            CurrentPerson person) {
        return acting.answer(id, form.correction(), key, IfMatch.required(ifMatch), person);
    }

    /** A note as a caller sends it; for colleagues only, unless said otherwise. */
    record NoteForm(
            @Nullable Audience audience,
            @LongText(max = 20_000) String text) {}

    /** A contact with the customer, or an attempt at one, as a caller sends it. */
    record ContactForm(
            Channel channel,
            boolean reached,
            @Nullable @LongText(max = 2_000) String summary) {}
}
