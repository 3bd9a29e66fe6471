package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** A file was added as evidence; {@code sha256} is its digest in hexadecimal. */
@WireName("evidence.added.v1")
public record EvidenceAdded(Party by, String evidenceId, String fileName, String mediaType, long bytes, String sha256)
        implements IntakeEvent {}
