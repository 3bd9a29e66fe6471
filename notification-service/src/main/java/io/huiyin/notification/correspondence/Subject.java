package io.huiyin.notification.correspondence;

import io.huiyin.events.Kind;

/**
 * What the letters are about.
 *
 * @param summary the customer's own words
 * @param firstReceiver who is accountable until an owner accepts
 */
public record Subject(String reference, Kind kind, String summary, String firstReceiver) {}
