package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.Status;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints in. */
@RestController
@EnableConfigurationProperties(CustomerDefaults.class)
class RegisterController {

    private final Registering registering;
    private final CustomerDefaults defaults;

    RegisterController(Registering registering, CustomerDefaults defaults) {
        this.registering = registering;
        this.defaults = defaults;
    }

    /** The answer to a repetition is the first one: it tells the status at registration, whatever came after. */
    @PostMapping(path = "/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> register(IdempotencyKey key, @RequestBody RegisterForm form, CurrentPerson person) {
        if (form.isImported() && !person.is("admin")) {
            throw Problem.of(ProblemType.FORBIDDEN);
        }
        var id = Repetition.complaintId(person, key);
        var complaint = registering.register(id, form.facts(defaults, id), form.previousContacts(), person);
        var answer = new Answer(
                id,
                complaint.reference(),
                Status.REGISTERED,
                complaint.receivedAt(),
                complaint.firstReceiver(),
                Links.of(id.toString()));
        return ResponseEntity.created(URI.create(answer.links().self())).body(answer);
    }

    /** What the caller is told, the same each time. */
    record Answer(UUID id, String reference, Status status, Instant receivedAt, Party firstReceiver, Links links) {}
}
