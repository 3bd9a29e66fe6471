package io.huiyin.intake.promise.yaml;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How promises are set up.
 *
 * @param zone of calendars that name none
 * @param policies locations of the files with calendars and policies, {@code classpath:} or {@code file:}
 */
@ConfigurationProperties("huiyin.promises")
record PromiseProperties(ZoneId zone, List<String> policies) {}
