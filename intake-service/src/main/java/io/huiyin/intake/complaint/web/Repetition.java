package io.huiyin.intake.complaint.web;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Repeatable;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.security.CurrentPerson;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Recognises a request that is sent again. Keys of different callers are different keys. */
public final class Repetition {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private Repetition() {}

    /** The id that a complaint registered by this caller under this key has. */
    public static UUID complaintId(CurrentPerson person, IdempotencyKey key) {
        return Sha256.uuid("complaint", person.id(), key.value());
    }

    /** The id of a file that this caller adds to a complaint under this key. */
    public static UUID evidenceId(UUID complaint, CurrentPerson person, IdempotencyKey key) {
        return Sha256.uuid("evidence", complaint.toString(), person.id(), key.value());
    }

    /** The id of a view that this caller keeps under this key. */
    public static UUID viewId(CurrentPerson person, IdempotencyKey key) {
        return Sha256.uuid("view", person.id(), key.value());
    }

    /** Of values as they are understood: blanks between JSON tokens do not make another request. */
    public static String fingerprint(Object... values) {
        return Sha256.hex(JSON.writeValueAsString(values));
    }

    public static Repeatable of(CurrentPerson person, IdempotencyKey key, Command command) {
        return new Repeatable(Sha256.hex(person.id(), key.value()), fingerprint(command.step(), command));
    }
}
