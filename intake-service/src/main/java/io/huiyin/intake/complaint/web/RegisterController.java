package io.huiyin.intake.complaint.web;

import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes complaints in. */
@RestController
class RegisterController {

    private final Registering registering;

    RegisterController(Registering registering) {
        this.registering = registering;
    }

    @PostMapping(path = "/complaints", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RegisterAnswer> register(IdempotencyKey key, @RequestBody RegisterForm form, CurrentPerson person) {
        var registration = registering.registration(key, form, person);
        var answer = RegisterAnswer.of(registration.id(), registering.register(registration));
        return ResponseEntity.created(URI.create(answer.links().self())).body(answer);
    }
}
