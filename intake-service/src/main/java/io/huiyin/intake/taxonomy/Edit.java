package io.huiyin.intake.taxonomy;

import org.jspecify.annotations.Nullable;

/** One thing that somebody wants to change in a tree. Nothing is ever taken away: complaints refer to it. */
public sealed interface Edit {

    String code();

    /** Below {@code parent}, or at the top where that is null. */
    record Add(String code, @Nullable String parent, Names names) implements Edit {}

    record Rename(String code, Names names) implements Edit {}

    /** With all that lies below it; {@code parent} is null for the top. */
    record Move(String code, @Nullable String parent) implements Edit {}

    record Retire(String code) implements Edit {}

    record Restore(String code) implements Edit {}
}
