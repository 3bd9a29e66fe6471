/**
 * The sequence protocol: losing nothing, doing nothing twice, keeping the order of each complaint.
 *
 * <p>A service keeps one document per complaint ({@link io.huiyin.messaging.Aggregate}). A decision is stored by one
 * conditional write that holds the new state, what was heard and what is to be said. The {@link
 * io.huiyin.messaging.Relay} then publishes what is to be said, in order and never skipping; the {@link
 * io.huiyin.messaging.Inbox} compares each event's sequence with what was heard, so that one integer is duplicate
 * detection, order check and loss detector. This package is plain Java; {@code mongo}, {@code kafka} and {@code
 * autoconfigure} hold the adapters.
 */
@NullMarked
package io.huiyin.messaging;

import org.jspecify.annotations.NullMarked;
