package io.huiyin.service.strictjson;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a JSON value that is there (never null) into a Java value, or says what is wrong with it. */
@FunctionalInterface
interface ValueReader {

    /** Null only after a violation was added. */
    @Nullable
    Object read(JsonNode json, Violations violations);
}
