/** A real Kafka broker without Docker: as a process of the local stack, or inside a test. */
@NullMarked
package io.huiyin.infrastructure.broker;

import org.jspecify.annotations.NullMarked;
