package io.huiyin.notification.correspondence.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages are sent.
 *
 * @param patience how long an acknowledgement waits to learn until when the customer will hear from a person
 * @param lease how long a sender may hold a message; longer than any attempt takes
 * @param bundles how many bundles of letters are under way at once
 */
@ConfigurationProperties("huiyin.correspondence")
record CorrespondenceSettings(Duration patience, Duration lease, int bundles) {}
