package io.huiyin.messaging.autoconfigure;

import io.huiyin.messaging.running.Messaging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** What operators ask each service: its part of the census, what is parked, and a replay. For the role admin. */
@RestController
class OperationsController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Messaging<?> messaging;

    OperationsController(Messaging<?> messaging) {
        this.messaging = messaging;
    }

    @GetMapping(path = "/census", produces = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<StreamingResponseBody> census() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_NDJSON)
                .body(out -> messaging.census().read(entry -> {
                    try {
                        out.write((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                }));
    }

    @GetMapping("/parked")
    Map<String, Long> parked() {
        return messaging.parkingLot().subjects();
    }

    @PostMapping("/parked/replay")
    Map<String, Integer> replay() {
        return Map.of("released", messaging.replay().replay());
    }
}
