/** The log on Kafka: appending through an awaited producer, hearing through Spring Cloud Stream in batches. */
@NullMarked
package io.huiyin.messaging.kafka;

import org.jspecify.annotations.NullMarked;
