/**
 * Spring Boot wiring. A service sets {@code huiyin.messaging.source} and {@code huiyin.messaging.hears}, declares an
 * {@link io.huiyin.messaging.AggregateType} and an {@link io.huiyin.messaging.EventHandler} and asks the {@link
 * io.huiyin.messaging.autoconfigure.MessagingKit} for its {@link io.huiyin.messaging.running.Messaging}.
 */
@NullMarked
package io.huiyin.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
