/** The broker against Kafka's own clients. */
@NullMarked
package io.huiyin.infrastructure.broker;

import org.jspecify.annotations.NullMarked;
