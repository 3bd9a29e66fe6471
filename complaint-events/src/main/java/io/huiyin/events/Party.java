package io.huiyin.events;

/** A person or team, named so that consumers need no directory of their own. */
public record Party(String id, String name) {}
