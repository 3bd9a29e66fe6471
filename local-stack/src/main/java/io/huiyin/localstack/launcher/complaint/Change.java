package io.huiyin.localstack.launcher.complaint;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something happened to a complaint.
 *
 * @param id behind which the next watch can begin
 */
public record Change(@Nullable String id, JsonNode data) {}
