package io.huiyin.escalation.clocks;

import io.huiyin.escalation.policy.Allowance;
import io.huiyin.escalation.policy.Chain;
import io.huiyin.escalation.policy.Pack;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.Policy;
import io.huiyin.escalation.policy.Repeats;
import io.huiyin.escalation.policy.Rule;
import io.huiyin.escalation.policy.Step;
import io.huiyin.escalation.policy.Warning;
import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Customer;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.matching.Attribute;
import io.huiyin.matching.Conditions;
import io.huiyin.matching.Matcher.OneOf;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Commands.Outcome;
import io.huiyin.messaging.Decision;
import io.huiyin.workingtime.BusinessCalendar;
import io.huiyin.workingtime.Window;
import io.huiyin.workingtime.WorkingDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One complaint, its clocks and a clock on the wall that the test sets. All seconds count from noon. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    static final Party SUPERVISOR = new Party("supervisor", "Zhou Min");

    Policies policies = new Policies(List.of(policy(200)), List.of(pack()));
    ClockKeeper keeper = new ClockKeeper(policies);
    final List<ComplaintEvent> said = new ArrayList<>();
    private final Map<Source, Long> sequences = new EnumMap<>(Source.class);

    @Nullable
    ComplaintClocks state;

    long now;

    /** Acknowledge 100 s, first contact 40 s, resolution 200 s; chain 10, 20, 30 s, twice more; holds 50 s. */
    private static Policy policy(long resolution) {
        var warning = new Warning.Share(75);
        return new Policy(
                "test",
                Conditions.EVERYTHING,
                BusinessCalendar.ROUND_THE_CLOCK,
                List.of(
                        rule(Target.ACKNOWLEDGE, 100, warning, false),
                        rule(Target.FIRST_CONTACT, 40, warning, false),
                        new Rule(
                                Target.RESOLUTION,
                                null,
                                within(resolution),
                                warning,
                                true,
                                List.of(within(300), within(350))),
                        rule(Target.INTERNAL_ANSWER, 90, warning, false)),
                warning,
                new Chain(
                        "test",
                        List.of(
                                new Step(SUPERVISOR, Duration.ofSeconds(10)),
                                new Step(new Party("head", "Gu Lan"), Duration.ofSeconds(20)),
                                new Step(new Party("director", "Shen Bo"), Duration.ofSeconds(30))),
                        2,
                        new Repeats(2, 2),
                        Duration.ofSeconds(50),
                        15));
    }

    /** For what came by mail: a final response by the end of the third calendar day in Shanghai, and an internal answer within 5 minutes of weekdays. */
    private static Pack pack() {
        var warning = new Warning.Lead(Duration.ofDays(1));
        var weekdays =
                new WorkingDays(Map.of(DayOfWeek.THURSDAY, List.of(Window.parse("09:00-20:01"))), Map.of(), Map.of());
        return new Pack(
                "law",
                "a law",
                new Conditions(List.of(new OneOf(Attribute.CHANNEL, Set.of("MAIL")))),
                new BusinessCalendar("thursdays", ZoneId.of("Asia/Shanghai"), weekdays),
                List.of(
                        new Rule(
                                Target.FINAL_RESPONSE,
                                null,
                                new Allowance.CalendarDays(3, false),
                                warning,
                                false,
                                List.of(new Allowance.CalendarDays(6, false))),
                        new Rule(
                                Target.RESOLUTION,
                                null,
                                new Allowance.Within(Duration.ofMinutes(90)),
                                new Warning.Share(50),
                                true,
                                List.of(
                                        new Allowance.Within(Duration.ofMinutes(120)),
                                        new Allowance.Within(Duration.ofMinutes(150))))));
    }

    private static Rule rule(Target target, long seconds, Warning warning, boolean pauses) {
        return new Rule(target, null, within(seconds), warning, pauses, List.of());
    }

    private static Allowance within(long seconds) {
        return new Allowance.Within(Duration.ofSeconds(seconds));
    }

    /** From now on a resolution is due after so many seconds. */
    Given resolutionIsDueAfter(long seconds) {
        return goesBy(new Policies(List.of(policy(seconds)), List.of(pack())));
    }

    /** The rules change in what no clock goes by. */
    Given otherRulesChange(int times) {
        var other = new Policy(
                "other",
                new Conditions(List.of(new OneOf(Attribute.TAG, Set.of("other")))),
                BusinessCalendar.ROUND_THE_CLOCK,
                List.of(rule(Target.ACKNOWLEDGE, 100 + times, new Warning.Share(75), false)),
                new Warning.Share(75),
                policy(200).chain());
        return goesBy(new Policies(List.of(other, policy(200)), List.of(pack())));
    }

    Given goesBy(Policies others) {
        policies = others;
        keeper = new ClockKeeper(others);
        return this;
    }

    /** What a start after a change of the rules does. */
    Given isBroughtUnderTheRules() {
        taking(ClocksUnderRules.decide(new Aggregate<>("1", 1, state, Map.of(), 0, 0), policies, second(now)));
        return this;
    }

    static Instant second(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    Given registered() {
        return registered(Severity.NORMAL);
    }

    Given registered(Severity severity) {
        return registered(severity, Channel.PHONE);
    }

    Given registered(Severity severity, Channel channel) {
        return hears(
                0,
                new ComplaintRegistered(
                        "HY-1",
                        Kind.COMPLAINT,
                        channel,
                        new Customer("c-1", "Wang Fang", null, null, "zh-CN", "Asia/Shanghai"),
                        classed(severity),
                        "50 yuan short",
                        "The front desk argued.",
                        null,
                        null,
                        new Party("agent", "Lin Yue"),
                        NOON,
                        null,
                        false));
    }

    static Classification classed(Severity severity) {
        return new Classification(severity, null, null, null, Mood.CALM, null, List.of(), null);
    }

    /** Hears now of what happened at a second. */
    Given hears(long happenedAt, ComplaintEvent content) {
        var source = EventCatalogue.sourceOf(content);
        var sequence = sequences.merge(source, 1L, Long::sum);
        var envelope =
                new Envelope(source, "1", sequence, EventCatalogue.wireNameOf(content), second(happenedAt), null, null);
        take(keeper.handle(state, new Event(envelope, content), second(now)));
        return this;
    }

    /** Time passes until a second; whatever is due on the way fires when it is due. */
    Given at(long second) {
        for (var due = due(); due != null && !due.isAfter(second(second)); due = due()) {
            now = Math.max(now, Duration.between(NOON, due.plusMillis(999)).toSeconds());
            take(keeper.fire("1", clocks(), second(now)));
        }
        now = second;
        return this;
    }

    /** Time passes, and the timers sleep. */
    Given absentUntil(long second) {
        now = second;
        return this;
    }

    ComplaintClocks clocks() {
        return Objects.requireNonNull(state);
    }

    @Nullable
    Instant due() {
        return type().nextDueOf(state);
    }

    AcknowledgeEscalation.Answer acknowledge(String key) {
        return acknowledge(key, SUPERVISOR);
    }

    AcknowledgeEscalation.Answer acknowledge(String key, Party by) {
        return taking(AcknowledgeEscalation.decide(state, key, by, policies, second(now)));
    }

    ExtendDeadline.Answer asksForMore(String deadlineId, String key, Party by) {
        return taking(ExtendDeadline.asked(state, deadlineId, key, "the expert is abroad", by, policies, second(now)));
    }

    ExtendDeadline.Answer letsPass(String deadlineId, String key, Party by) {
        return taking(ExtendDeadline.granted(state, deadlineId, key, by, policies, second(now)));
    }

    ExtendDeadline.Answer refusesMore(String deadlineId, String key, Party by) {
        var supervises = by.equals(SUPERVISOR);
        return taking(
                ExtendDeadline.refused(state, deadlineId, key, "ask another", by, supervises, policies, second(now)));
    }

    private <R> R taking(Outcome<ComplaintClocks, R> outcome) {
        if (outcome.decision() != null) {
            take(outcome.decision());
        }
        return outcome.result();
    }

    Deadline clock(String deadlineId) {
        return clocks().deadlines().stream()
                .filter(deadline -> deadline.id().equals(deadlineId))
                .findFirst()
                .orElseThrow();
    }

    <T> List<T> said(Class<T> type) {
        return said.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void take(Decision<ComplaintClocks> decision) {
        state = decision.state();
        said.addAll(decision.events());
    }

    private static AggregateType<ComplaintClocks> type() {
        return new AggregateType<>(
                Source.ESCALATION,
                "clocks",
                ComplaintClocks.class,
                ComplaintClocks::nextDue,
                ComplaintClocks::standing);
    }
}
