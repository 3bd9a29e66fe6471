package io.huiyin.escalation.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.Traits;
import io.huiyin.escalation.policy.UnusablePoliciesException;
import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

class ReadPoliciesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String CALENDARS = "classpath:calendars/office.yaml";
    private static final String PEOPLE = "classpath:policies/people.yaml";
    private static final String HOUSE = "classpath:policies/house.yaml";

    @Test
    void theShippedPoliciesCanBeUsed() {
        var policies = shipped();

        assertThat(policies.choose(traits(Severity.NORMAL)).name()).isEqualTo("house-default");
        assertThat(policies.choose(traits(Severity.CRITICAL, "demo")).name()).isEqualTo("demo");
    }

    @Test
    void simpleCasesAreSettledOnTheDayAndOthersInThreeWorkingDays() {
        var house = shipped().named("house-default");
        var thursdayMorning = Instant.parse("2026-03-05T02:00:00Z");

        assertThat(due(house, Severity.NORMAL, thursdayMorning)).isEqualTo("2026-03-05T10:00:00Z");
        assertThat(due(house, Severity.HIGH, thursdayMorning)).isEqualTo("2026-03-09T10:00:00Z");
    }

    @Test
    void theDemoWarnsOfTheFirstContactHalfWay() {
        var rule =
                shipped().named("demo").rule(Target.FIRST_CONTACT, Severity.LOW).orElseThrow();

        assertThat(rule.warning().percent()).isEqualTo(50);
        assertThat(shipped().named("demo").chain().patience(1, 0)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aStepThatReachesNobodyIsRefused() {
        refused("a step cannot be reached: nobody is called ghost", house().replace("to: head", "to: ghost"));
    }

    @Test
    void whatNobodyUnderstandsIsRefused() {
        refused("at-most-severty", house().replace("at-most-severity", "at-most-severty"));
        refused("no calendar elsewhere", house().replace("calendar: office", "calendar: elsewhere"));
        refused("not like 15m", house().replace("within: 15m", "within: soon"));
        refused("either within or", house().replace("within: 15m", "pauses: true"));
    }

    @Test
    void aPolicyThatCanNeverBeChosenIsRefused() {
        assertThatThrownBy(() -> new ReadPolicies(new DefaultResourceLoader())
                        .from(List.of(CALENDARS, PEOPLE, HOUSE, "classpath:policies/demo.yaml"), SHANGHAI))
                .isInstanceOf(UnusablePoliciesException.class);
        refused("can never be chosen", house().replace("policies:\n", """
                policies:
                  - {name: grave, when: {at-least-severity: HIGH}, calendar: office, chain: house}
                  - {name: gravest, when: {at-least-severity: CRITICAL, kind: INTERNAL}, calendar: office, chain: house}
                """));
    }

    @Test
    void noComplaintIsLeftWithoutAPolicy() {
        refused(
                "the last policy must take every complaint",
                house().replace("    calendar: office\n", "    calendar: office\n    when: {tag: x}\n"));
    }

    private static String due(io.huiyin.escalation.policy.Policy policy, Severity severity, Instant start) {
        var rule = policy.rule(Target.RESOLUTION, severity).orElseThrow();
        return rule.allowance().due(policy.calendar(), start).at().toString();
    }

    private static Policies shipped() {
        return new ReadPolicies(new DefaultResourceLoader())
                .from(List.of(CALENDARS, PEOPLE, "classpath:policies/demo.yaml", HOUSE), SHANGHAI);
    }

    private static String house() {
        try (var in = new DefaultResourceLoader().getResource(HOUSE).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void refused(String because, String file) {
        var loader = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return location.equals("written")
                        ? new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))
                        : super.getResource(location);
            }
        };
        assertThatThrownBy(() -> new ReadPolicies(loader).from(List.of(CALENDARS, PEOPLE, "written"), SHANGHAI))
                .isInstanceOf(UnusablePoliciesException.class)
                .hasMessageContaining(because);
    }

    private static Traits traits(Severity severity, String... tags) {
        return new Traits(Kind.COMPLAINT, severity, null, List.of(tags));
    }
}
