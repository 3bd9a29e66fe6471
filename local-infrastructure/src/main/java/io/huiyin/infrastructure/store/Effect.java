package io.huiyin.infrastructure.store;

/**
 * What a command did to one document. The journal keeps effects and not commands: replaying them needs no query, gives the
 * same documents whatever order a collection is scanned in, and doing one twice changes nothing.
 */
sealed interface Effect {

    /** The collection with its database, {@code huiyin_intake.complaints}. */
    String namespace();

    record Put(String namespace, long position, Packed document) implements Effect {}

    record Remove(String namespace, long position) implements Effect {}

    /** The whole collection went. */
    record Drop(String namespace) implements Effect {}
}
