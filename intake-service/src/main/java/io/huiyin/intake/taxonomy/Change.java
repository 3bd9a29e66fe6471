package io.huiyin.intake.taxonomy;

import io.huiyin.events.Party;
import java.time.Instant;
import java.util.List;

/**
 * What somebody changed in a tree, kept for good.
 *
 * @param version of the tree after it; the shipped tree is version 0
 * @param key stands for the caller and the caller's Idempotency-Key
 * @param fingerprint stands for what was asked
 */
public record Change(
        Tree tree, long version, Instant at, Party by, List<Difference> differences, String key, String fingerprint) {}
