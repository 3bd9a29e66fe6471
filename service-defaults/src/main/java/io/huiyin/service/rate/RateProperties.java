package io.huiyin.service.rate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much each caller may ask for.
 *
 * @param requests that are granted anew in each {@code per}, evenly spread over it
 * @param burst that may come at once after a rest
 */
@ConfigurationProperties("huiyin.rate")
record RateProperties(long requests, Duration per, long burst) {

    RateProperties {
        if (requests < 1 || burst < 1 || !per.isPositive()) {
            throw new IllegalArgumentException("huiyin.rate: requests, per and burst must be positive");
        }
    }
}
