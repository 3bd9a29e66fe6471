package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.benchmarks.timers.Timer.Kind;
import io.huiyin.escalation.clocks.ClockKeeper;
import io.huiyin.escalation.clocks.ComplaintClocks;
import io.huiyin.escalation.clocks.mongo.MongoEscalations;
import io.huiyin.escalation.policy.yaml.ReadPolicies;
import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Customer;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.Source;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * What the service's own decider, with the policies that the service has, makes of a complaint that was registered,
 * acknowledged and talked about with the customer, who was promised something. Four clocks: two are met, the one of the
 * resolution runs for days, and the promise's is the next to fire.
 */
final class ClockedComplaint {

    static final AggregateType<ComplaintClocks> TYPE = new AggregateType<>(
            Source.ESCALATION,
            MongoEscalations.COLLECTION,
            ComplaintClocks.class,
            ComplaintClocks::nextDue,
            ComplaintClocks::standing);

    /** As in the service's application.yaml. */
    private static final List<String> POLICIES = List.of(
            "classpath:calendars/office.yaml",
            "classpath:policies/people.yaml",
            "classpath:policies/demo.yaml",
            "classpath:policies/imported.yaml",
            "classpath:policies/house.yaml",
            "classpath:policies/statutory.yaml");

    /** From a promise to its warning; three quarters of the time that it has. */
    private static final Duration UNTIL_WARNING = Duration.ofHours(27);

    private static final Party AGENT = new Party("agent", "Lin Yue");
    private static final String PROMISE = "promise-1";

    private final ClockKeeper keeper =
            new ClockKeeper(new ReadPolicies(new DefaultResourceLoader()).from(POLICIES, ZoneId.of("Asia/Shanghai")));

    /** The writes that store them as they are once all that was said of them is on the log. */
    List<Change<ComplaintClocks>> armed(List<Timer> timers) {
        // Two of the same kind that fire together had the same life.
        var lives = new HashMap<String, Life>();
        return timers.stream()
                .map(timer -> lives.computeIfAbsent(reference(timer), _ -> lived(timer))
                        .as(timer.subject()))
                .toList();
    }

    private Life lived(Timer timer) {
        var life = new Life(timer.subject());
        events(timer).forEach(life::hears);
        if (timer.kind() == Kind.MISSES) {
            life.isWarned();
        }
        var due = life.clocks().nextDue();
        if (!timer.fires().equals(due)) {
            throw new MeasurementFailed("a clock fires at %s, not at %s".formatted(due, timer.fires()));
        }
        return life;
    }

    private static String reference(Timer timer) {
        return "HY-%s-%d".formatted(timer.kind(), timer.fires().toEpochMilli());
    }

    /** What other services said on it, in order. */
    static List<Event> events(Timer timer) {
        var promised = timer.kind() == Kind.WARNS
                ? timer.fires().minus(UNTIL_WARNING)
                : timer.fires().minus(Duration.ofHours(1));
        var due = timer.kind() == Kind.WARNS
                ? promised.plus(UNTIL_WARNING.dividedBy(3).multipliedBy(4))
                : timer.fires();
        var sequences = new EnumMap<Source, Long>(Source.class);
        List<Event> events = new ArrayList<>();
        for (var content : List.of(
                registered(timer, promised),
                new MessageSent("m-1", MessageKind.ACKNOWLEDGEMENT, Medium.SMS, "intake:1", "zh-CN", 1),
                new CustomerContacted(AGENT, Channel.PHONE, true, null),
                new PromiseMade(AGENT, PROMISE, "We call back about the 50 yuan.", due))) {
            var source = EventCatalogue.sourceOf(content);
            var sequence = sequences.merge(source, 1L, Long::sum);
            events.add(new Event(
                    new Envelope(
                            source,
                            timer.subject(),
                            sequence,
                            EventCatalogue.wireNameOf(content),
                            promised,
                            null,
                            null),
                    content));
        }
        return events;
    }

    private static ComplaintEvent registered(Timer timer, Instant at) {
        return new ComplaintRegistered(
                reference(timer),
                io.huiyin.events.Kind.COMPLAINT,
                Channel.PHONE,
                new Customer("c-1", "Wang Fang", null, "+8613800138000", "zh-CN", "Asia/Shanghai"),
                // Above NORMAL, a complaint has some days until it is to be resolved.
                new Classification(Severity.HIGH, "branch", null, null, Mood.CALM, null, List.of("cash"), null),
                "50 yuan short",
                "The front desk argued.",
                null,
                null,
                AGENT,
                at,
                null,
                false);
    }

    ClockKeeper keeper() {
        return keeper;
    }

    /** What the service lives through with one complaint. */
    private final class Life {

        private final String subject;
        private final Map<Source, Long> heard = new EnumMap<>(Source.class);
        private @Nullable ComplaintClocks state;
        private long said;

        Life(String subject) {
            this.subject = subject;
        }

        void hears(Event event) {
            take(keeper.handle(state, event, event.envelope().time()));
            heard.put(event.envelope().source(), event.envelope().sequence());
        }

        void isWarned() {
            take(keeper.fire(subject, clocks(), Objects.requireNonNull(clocks().nextDue())));
        }

        ComplaintClocks clocks() {
            return Objects.requireNonNull(state);
        }

        Change<ComplaintClocks> as(String other) {
            var before = new Aggregate<ComplaintClocks>(other, 0, null, heard, said, 0);
            return new Change<>(before, state, List.of(), List.of());
        }

        private void take(Decision<ComplaintClocks> decision) {
            state = decision.state();
            said += decision.events().size();
        }
    }
}
