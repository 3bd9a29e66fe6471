package io.huiyin.notification.correspondence;

/**
 * What a sender found out about a letter.
 *
 * @param language the BCP 47 tag of the language it was written in
 */
public record Report(Letter letter, Outcome outcome, String language) {}
