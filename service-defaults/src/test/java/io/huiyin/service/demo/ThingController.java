package io.huiyin.service.demo;

import com.mongodb.client.MongoDatabase;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives back what it understood. */
@RestController
class ThingController {

    private final MongoDatabase store;

    ThingController(MongoDatabase store) {
        this.store = store;
    }

    @GetMapping("/things/stored")
    long stored() {
        return store.getCollection("things").countDocuments();
    }

    @PostMapping("/things")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> make(@RequestBody Thing thing) {
        var understood = new HashMap<String, @Nullable Object>();
        understood.put("subject", thing.subject());
        understood.put("story", thing.story());
        understood.put("phone", thing.e164());
        understood.put("email", thing.email() == null ? null : thing.email().value());
        return understood;
    }

    @PostMapping("/things/keyed")
    Map<String, String> keyed(IdempotencyKey key) {
        return Map.of("key", key.value());
    }

    @GetMapping("/things/asked")
    Map<String, String> asked(@RequestParam Map<String, String> parameters) {
        return parameters;
    }

    @GetMapping("/things/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "1") int limit) {
        return id + " " + limit;
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    @GetMapping("/me")
    CurrentPerson me(CurrentPerson person) {
        return person;
    }
}
