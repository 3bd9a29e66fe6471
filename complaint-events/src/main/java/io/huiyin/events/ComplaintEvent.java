package io.huiyin.events;

/**
 * Something that happened to a complaint. The four families under it are sealed, one for each service that speaks; a
 * published event only gains {@code @Nullable} components, anything else is a new version under a new wire name.
 *
 * <p>The records check nothing about their values: the service that takes a value in does, and a stricter rule of tomorrow
 * must not make the events of yesterday unreadable.
 */
public interface ComplaintEvent {}
