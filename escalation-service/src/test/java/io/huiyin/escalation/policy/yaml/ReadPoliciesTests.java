package io.huiyin.escalation.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.UnusablePoliciesException;
import io.huiyin.escalation.policy.Warning;
import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import io.huiyin.matching.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
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

        assertThat(policies.choose(facts(Severity.NORMAL)).name()).isEqualTo("house-default");
        assertThat(policies.choose(facts(Severity.CRITICAL, "demo")).name()).isEqualTo("demo");
    }

    @Test
    void nobodyIsAlarmedTwoHoursAfterAnImport() {
        var imported = imported(facts(Severity.HIGH));

        var policy = shipped().choose(imported);

        assertThat(policy.name()).isEqualTo("imported");
        assertThat(policy.rule(Target.FIRST_CONTACT, Severity.HIGH)
                        .map(rule -> rule.allowance()
                                .due(policy.calendar(), Instant.parse("2026-03-05T02:00:00Z"))
                                .at()))
                .contains(Instant.parse("2026-03-11T10:00:00Z"));
        assertThat(shipped().packsFor(imported(facts(Channel.REGULATOR, Severity.HIGH, "US", null))))
                .isEmpty();
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

        assertThat(rule.warning()).isEqualTo(new Warning.Share(50));
        assertThat(shipped().named("demo").chain().patience(1, 0)).isEqualTo(Duration.ofSeconds(5));
    }

    /** Dates from the official calendars of the countries. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Received on Thursday 24 December 2026: Christmas, its substitute for Boxing Day, a weekend and New
                // Year lie in between.
                "PHONE,GB-LND,-,-,RESOLUTION,2026-12-24T10:00:00Z,2026-12-31T17:00:00Z",
                "PHONE,GB-LND,-,-,FINAL_RESPONSE,2026-03-02T10:00:00Z,2026-04-27T23:00:00Z",
                "PHONE,GB,-,payment-services,FINAL_RESPONSE,2026-03-23T10:00:00Z,2026-04-15T16:00:00Z",
                "REGULATOR,US-NY,-,-,FIRST_CONTACT,2026-03-01T15:00:00Z,2026-03-17T04:00:00Z",
                "REGULATOR,US,-,-,FINAL_RESPONSE,2026-01-05T15:00:00Z,2026-03-07T05:00:00Z",
                // The fifteenth day is in the Spring Festival, which ends on 23 February 2026.
                "PHONE,CN-GD,banking.branch,-,FINAL_RESPONSE,2026-02-05T02:00:00Z,2026-02-24T16:00:00Z",
                "REGULATOR,CN,-,-,ACKNOWLEDGE,2026-02-10T02:00:00Z,2026-02-26T10:00:00Z"
            })
    void eachPackOfTheLawKnowsItsDays(
            Channel channel,
            String region,
            @Nullable String product,
            @Nullable String tag,
            Target target,
            Instant received,
            Instant due) {
        var facts = facts(channel, Severity.NORMAL, region, product, tag == null ? new String[0] : new String[] {tag});

        var packs = shipped().packsFor(facts);

        assertThat(packs.stream()
                        .flatMap(pack -> pack
                                .rule(target, Severity.NORMAL)
                                .map(rule -> rule.allowance()
                                        .due(pack.calendar(), received)
                                        .at())
                                .stream()))
                .contains(due);
    }

    @Test
    void whatNoLawIsForHasNoMoreClocks() {
        assertThat(shipped().packsFor(facts(Severity.CRITICAL))).isEmpty();
        assertThat(shipped().packsFor(facts(Channel.PHONE, Severity.LOW, "US-NY", "banking")))
                .isEmpty();
        assertThat(shipped().packsFor(facts(Channel.PHONE, Severity.LOW, "CN-GD", "retail")))
                .isEmpty();
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
        refused("no rule starts a clock for PROMISE", house().replace("target: ACKNOWLEDGE", "target: PROMISE"));
        refused("does not pause", house().replace("within: 2h", "weeks: 2, pauses: true"));
        refused("not both", house().replace("within: 2h", "within: 2h, warn-at-percent: 50, warn-before: 1h"));
        refused(
                "there is no channel called PIGEON",
                house().replace("calendar: office", "when: {channel: PIGEON}\n    calendar: office"));
        refused("needs one of within", house().replace("within: 15m", "pauses: true"));
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

    @Test
    void theSameRulesAreTheSameEditionAndAnyOtherClockOrCalendarIsAnother() {
        var edition = written(house()).edition();

        assertThat(written(house()).edition()).isEqualTo(edition);
        assertThat(shipped().edition()).isEqualTo(shipped().edition()).isNotEqualTo(edition);
        assertThat(written(house().replace("climb-after: 30m", "climb-after: 31m"))
                        .edition())
                .isEqualTo(edition);
        assertThat(written(house().replace("within: 15m", "within: 16m")).edition())
                .isNotEqualTo(edition);
        assertThat(written(house().replace("calendar: office", "calendar: round-the-clock"))
                        .edition())
                .isNotEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "'by-close-of-working-day: 3, extend-to: [3]', is not extended by",
        "'by-close-of-working-day: 3, extend-to: [10, 5]', is not extended by",
        "'within: 2h, extend-to: [4]', a clock of hours is not extended",
    })
    void anExtensionGivesMoreTime(String clock, String because) {
        refused(because, house().replace("by-close-of-working-day: 3, pauses: true, extend-to: [10]", clock));
    }

    private static String due(io.huiyin.escalation.policy.Policy policy, Severity severity, Instant start) {
        var rule = policy.rule(Target.RESOLUTION, severity).orElseThrow();
        return rule.allowance().due(policy.calendar(), start).at().toString();
    }

    /** As the service reads them. */
    private static Policies shipped() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = new Binder(new MapConfigurationPropertySource(Objects.requireNonNull(yaml.getObject())));
        var files = settings.bind("huiyin.escalation.policies", Bindable.listOf(String.class))
                .get();
        return new ReadPolicies(new DefaultResourceLoader()).from(files, SHANGHAI);
    }

    private static String house() {
        try (var in = new DefaultResourceLoader().getResource(HOUSE).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void refused(String because, String file) {
        assertThatThrownBy(() -> written(file))
                .isInstanceOf(UnusablePoliciesException.class)
                .hasMessageContaining(because);
    }

    private static Policies written(String file) {
        var loader = new DefaultResourceLoader() {
            @Override
            public Resource getResource(String location) {
                return location.equals("written")
                        ? new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))
                        : super.getResource(location);
            }
        };
        return new ReadPolicies(loader).from(List.of(CALENDARS, PEOPLE, "written"), SHANGHAI);
    }

    private static Facts facts(Severity severity, String... tags) {
        return facts(Channel.PHONE, severity, null, null, tags);
    }

    private static Facts facts(
            Channel channel, Severity severity, @Nullable String region, @Nullable String product, String... tags) {
        return new Facts(
                Kind.COMPLAINT,
                channel,
                severity,
                product,
                null,
                null,
                null,
                region,
                "en",
                List.of(tags),
                null,
                false,
                List.of());
    }

    private static Facts imported(Facts facts) {
        return new Facts(
                facts.kind(),
                facts.channel(),
                facts.severity(),
                facts.product(),
                facts.topic(),
                facts.factor(),
                facts.mood(),
                facts.region(),
                facts.language(),
                facts.tags(),
                facts.amount(),
                true,
                facts.mentions());
    }
}
