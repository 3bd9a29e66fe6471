package io.huiyin.intake.complaint.web;

import io.huiyin.events.Channel;
import io.huiyin.events.intake.Audience;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Status;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.LongText;
import java.time.Instant;
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

/** Takes in what is done about a complaint. */
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
        var audience = Objects.requireNonNullElse(form.audience(), Audience.INTERNAL);
        return act(id, new Command.AddNote(audience, form.text()), key, ifMatch, person);
    }

    @PostMapping("/contacts")
    Answer contact(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContactForm form,
            CurrentPerson person) {
        return act(
                id, new Command.ContactCustomer(form.channel(), form.reached(), form.summary()), key, ifMatch, person);
    }

    @PostMapping("/resolution")
    Answer resolve(
            @PathVariable UUID id,
            IdempotencyKey key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResolutionForm form,
            CurrentPerson person) {
        var compensation = form.compensation();
        var command = new Command.Resolve(form.text(), compensation == null ? null : compensation.money());
        return act(id, command, key, ifMatch, person);
    }

    private Answer act(UUID id, Command command, IdempotencyKey key, @Nullable String ifMatch, CurrentPerson person) {
        var done = acting.act(id, command, key, IfMatch.versions(ifMatch), person);
        return new Answer(
                id, "intake:" + id + ":" + done.sequence(), done.status(), done.at(), Links.of(id.toString()));
    }

    /** What the caller is told, the same each time. */
    record Answer(UUID complaint, String event, Status status, Instant at, Links links) {}

    /** A note as a caller sends it; for colleagues only, unless said otherwise. */
    record NoteForm(
            @Nullable Audience audience,
            @LongText(max = 20_000) String text) {}

    /** A contact with the customer, or an attempt at one, as a caller sends it. */
    record ContactForm(
            Channel channel,
            boolean reached,
            @Nullable @LongText(max = 2_000) String summary) {}

    /** An answer to the complaint as a caller sends it. */
    record ResolutionForm(
            @LongText(max = 20_000) String text, @Nullable AmountForm compensation) {}
}
