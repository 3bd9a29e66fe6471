package io.huiyin.events.intake;

import io.huiyin.events.Party;
import io.huiyin.events.WireName;

/** Somebody wrote a note. */
@WireName("note.added.v1")
public record NoteAdded(Party by, Audience audience, String text) implements IntakeEvent {}
