package io.huiyin.escalation.clocks;

import io.huiyin.events.Party;
import java.time.Instant;

/**
 * Who took an escalation on.
 *
 * @param key of the request, so that repeating it gets this answer whatever has happened since
 */
public record Acknowledgement(String key, String escalationId, int level, Party by, Instant at) {}
