package io.huiyin.intake.view.web;

import io.huiyin.events.Party;
import io.huiyin.intake.view.View;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Views for programs. */
@RestController
@RequestMapping(path = "/views", produces = MediaType.APPLICATION_JSON_VALUE)
class ViewController {

    private final KeptViews views;

    ViewController(KeptViews views) {
        this.views = views;
    }

    @GetMapping
    Answers list(CurrentPerson person) {
        return new Answers(views.shownTo(person).stream()
                .map(view -> Answer.of(view, person))
                .toList());
    }

    @PostMapping
    ResponseEntity<Answer> keep(IdempotencyKey key, @RequestBody ViewForm form, CurrentPerson person) {
        var view = views.keep(key, form.name(), form.texts(), Boolean.TRUE.equals(form.shared()), person);
        var answer = Answer.of(view, person);
        return ResponseEntity.created(URI.create(answer.links().self())).body(answer);
    }

    @GetMapping("/{id}")
    Answer one(@PathVariable UUID id, CurrentPerson person) {
        return Answer.of(views.find(id, person), person);
    }

    @PutMapping("/{id}")
    Answer change(@PathVariable UUID id, @RequestBody ViewForm form, CurrentPerson person) {
        return Answer.of(
                views.change(id, form.name(), form.texts(), Boolean.TRUE.equals(form.shared()), person), person);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, CurrentPerson person) {
        views.remove(id, person);
    }

    /** All that the caller has: first the own ones, then those that others share. */
    record Answers(List<Answer> items) {}

    /** @param mine whether the caller keeps it */
    record Answer(
            String id,
            String name,
            Map<String, String> parameters,
            boolean shared,
            boolean mine,
            Party keptBy,
            Links links) {

        static Answer of(View view, CurrentPerson person) {
            var list = UriComponentsBuilder.fromPath("/complaints");
            view.parameters().forEach((name, _) -> list.queryParam(name, "{" + name + "}"));
            return new Answer(
                    view.id(),
                    view.name(),
                    view.parameters(),
                    view.shared(),
                    view.keptBy().id().equals(person.id()),
                    view.keptBy(),
                    new Links(
                            "/views/" + view.id(),
                            list.encode().buildAndExpand(view.parameters()).toUriString()));
        }
    }

    /** @param list shows what the view finds */
    record Links(String self, String list) {}
}
