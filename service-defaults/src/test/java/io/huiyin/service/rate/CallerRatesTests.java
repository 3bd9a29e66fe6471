package io.huiyin.service.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class CallerRatesTests {

    private final Time time = new Time();
    private final CallerRates rates = new CallerRates(new RateProperties(10, Duration.ofSeconds(1), 3), time);

    @Test
    void afterABurstACallerIsToldHowLongToWaitAndThenGranted() {
        IntStream.range(0, 3).forEach(_ -> assertThat(rates.waitOf("mei")).isEmpty());

        assertThat(rates.waitOf("mei")).contains(Duration.ofMillis(100));
        time.pass(Duration.ofMillis(99));
        assertThat(rates.waitOf("mei")).contains(Duration.ofMillis(1));
        time.pass(Duration.ofMillis(1));
        assertThat(rates.waitOf("mei")).isEmpty();
        assertThat(rates.waitOf("mei")).isPresent();
    }

    @Test
    void whatCostsMoreThanARestSavesUpIsGrantedAndPaidBackAfterwards() {
        assertThat(rates.waitOf("mei")).isEmpty();
        rates.charge("mei", 99);

        assertThat(rates.waitOf("mei")).contains(Duration.ofMillis(9_800));
        time.pass(Duration.ofMillis(9_800));
        assertThat(rates.waitOf("mei")).isEmpty();
    }

    @Test
    void oneCallerDoesNotUseUpWhatAnotherMayAskFor() {
        IntStream.range(0, 4).forEach(_ -> rates.waitOf("mei"));

        assertThat(rates.waitOf("tom")).isEmpty();
    }

    @Test
    void restingSavesUpNoMoreThanTheBurst() {
        time.pass(Duration.ofHours(1));

        assertThat(IntStream.range(0, 5).mapToObj(_ -> rates.waitOf("mei")).filter(Optional::isEmpty))
                .hasSize(3);
    }

    @Test
    void anImportOfNineHundredRowsASecondStaysBelowTheUsualRate() throws IOException {
        var yaml = new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("io/huiyin/service/service-defaults.yaml"));
        var usual = new Binder(ConfigurationPropertySources.from(yaml))
                .bind("huiyin.rate", RateProperties.class)
                .get();
        var usualRates = new CallerRates(usual, time);

        for (var row = 0; row < 10_000; row++) {
            time.pass(Duration.ofSeconds(1).dividedBy(900));
            assertThat(usualRates.waitOf("admin")).isEmpty();
        }
    }

    @Test
    void aRateThatGrantsNothingIsRefusedAtTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(0, Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(1, Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateProperties(1, Duration.ofSeconds(1), 0));
    }

    private static final class Time implements TimeMeter {

        private long nanos = 1_000_000_000L;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
