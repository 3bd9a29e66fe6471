package io.huiyin.intake.evidence;

/**
 * A file as it goes on record.
 *
 * @param id unique in its complaint
 * @param sha256 of its bytes, in hexadecimal
 */
public record EvidenceFile(String id, String fileName, String mediaType, long bytes, String sha256) {}
