package io.huiyin.events;

import org.jspecify.annotations.Nullable;

/** Whom the complaint is about: somebody of ours, or a unit's service. Who is named here neither owns nor sees it. */
public record Concerned(@Nullable Party staff, @Nullable Party unit) {}
