package io.huiyin.escalation.clocks.messaging;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the service is set up.
 *
 * @param zone of calendars that name none
 * @param policies locations of policy files, {@code classpath:} or {@code file:}, in order
 */
@ConfigurationProperties("huiyin.escalation")
record EscalationProperties(ZoneId zone, List<String> policies) {}
