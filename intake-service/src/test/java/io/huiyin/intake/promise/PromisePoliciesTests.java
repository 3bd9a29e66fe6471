package io.huiyin.intake.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.promise.yaml.ReadPromisePolicies;
import io.huiyin.intake.promise.yaml.UnusablePromisesException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

class PromisePoliciesTests {

    private static final String USUAL = "{calendar: office, most-per-hour: 6, lead: 15m, horizon: 90d}";

    @Test
    void aTeamHasItsOwnPolicyOrTheUsualOne() {
        var policies = read(USUAL, "{teams: [a, b], calendar: office, most-per-hour: 2, lead: 2h, horizon: 30d}");

        assertThat(policies.of("b").lead()).isEqualTo(Duration.ofHours(2));
        assertThat(policies.of("c").mostPerHour()).isEqualTo(6);
        assertThat(policies.of(null).horizon()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused("a policy without teams is missing", USUAL.replace("{", "{teams: [a], "));
        refused("without teams is written twice", USUAL, USUAL);
        refused("the policy of a is written twice", USUAL, USUAL.replace("{", "{teams: [a, a], "));
        refused("the calendar elsewhere is missing", USUAL.replace("office", "elsewhere"));
        refused("lead is missing", USUAL.replace("lead: 15m, ", ""));
        refused("lead is at least a minute", USUAL.replace("15m", "0m"));
        refused("most-per-hour is at least 1", USUAL.replace("6", "0"));
        refused("between 1 and 366 days", USUAL.replace("90d", "400d"));
        refused("most-per-our", USUAL.replace("most-per-hour", "most-per-our"));
    }

    private static void refused(String because, String... policies) {
        assertThatThrownBy(() -> read(policies))
                .isInstanceOf(UnusablePromisesException.class)
                .hasMessageContaining(because);
    }

    private static PromisePolicies read(String... policies) {
        var file = "promises:\n  - " + String.join("\n  - ", policies) + "\n";
        var loader = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return location.equals("written")
                        ? new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))
                        : super.getResource(location);
            }
        };
        return new ReadPromisePolicies(loader)
                .from(List.of("classpath:calendars/office.yaml", "written"), ZoneId.of("Asia/Shanghai"));
    }
}
