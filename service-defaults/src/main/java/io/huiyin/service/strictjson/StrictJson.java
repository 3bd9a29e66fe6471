package io.huiyin.service.strictjson;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a request body into a record, strictly: what is not JSON ends with 400, what is JSON but not what was asked for
 * with 422 and every violation at once. Controllers get it by {@code @RequestBody SomeRecord body}.
 *
 * <p>A record component is required unless it is {@code @Nullable}; its type and its annotations ({@link Line},
 * {@link LongText}, {@link Range}, {@link Items}) say what is accepted; a {@link JsonNode} is any value, left for later.
 * Rules over several fields go into {@link Checked}.
 */
public final class StrictJson {

    /** Largest body in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    private StrictJson() {}

    /** Reads at most one byte more than is allowed, so that a body without end cannot fill the memory. */
    public static <T extends Record> T read(InputStream body, Class<T> type) throws IOException {
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, MAX_BYTES / 1024);
        }
        return read(bytes, type);
    }

    public static <T extends Record> T read(byte[] body, Class<T> type) {
        return read(JsonText.parse(body), type);
    }

    /** Reads what a record left to be read later, by a component of type {@link JsonNode}. */
    public static <T extends Record> T read(JsonNode json, Class<T> type) {
        var violations = Violations.none();
        var value = RecordShape.of(type).read(json, violations);
        if (value == null || violations.count() > 0) {
            throw Problem.invalid(violations.found());
        }
        return type.cast(value);
    }
}
