package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.Deadline;
import io.huiyin.escalation.clocks.TryPolicies;
import io.huiyin.escalation.policy.Allowance;
import io.huiyin.escalation.policy.Pack;
import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.Policy;
import io.huiyin.escalation.policy.Rule;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What complaints are owed. A trial stores nothing, so asking again needs no key. */
@RestController
@RequestMapping(path = "/policies", produces = MediaType.APPLICATION_JSON_VALUE)
class PolicyController {

    private final Policies policies;
    private final TryPolicies tryPolicies;
    private final InstantSource clock;

    PolicyController(Policies policies, TryPolicies tryPolicies, InstantSource clock) {
        this.policies = policies;
        this.tryPolicies = tryPolicies;
        this.clock = clock;
    }

    @GetMapping
    InForce all() {
        return new InForce(
                policies.edition(),
                policies.inOrder().stream().map(PolicyView::of).toList(),
                policies.packs().stream().map(PackView::of).toList());
    }

    @PostMapping("/trial")
    TrialView trial(@RequestBody TrialForm form) {
        var trial = tryPolicies.execute(form.facts(policies.wanted()), form.receivedOr(clock.instant()));
        return new TrialView(
                trial.policy(),
                trial.packs().stream().map(Pack::name).toList(),
                trial.deadlines().stream()
                        .map(deadline -> ClockView.of(deadline, trial.policy()))
                        .toList());
    }

    /**
     * In the order in which policies are tried.
     *
     * @param edition of rules and calendars; running clocks are counted anew when it changes
     */
    record InForce(String edition, List<PolicyView> policies, List<PackView> packs) {}

    /** One policy. */
    record PolicyView(String name, String when, String calendar, String chain, List<RuleView> clocks) {

        static PolicyView of(Policy policy) {
            return new PolicyView(
                    policy.name(),
                    policy.when().words(),
                    policy.calendar().name(),
                    policy.chain().name(),
                    policy.rules().stream().map(RuleView::of).toList());
        }
    }

    /** One pack. */
    record PackView(String name, String source, String when, String calendar, List<RuleView> clocks) {

        static PackView of(Pack pack) {
            return new PackView(
                    pack.name(),
                    pack.source(),
                    pack.when().words(),
                    pack.calendar().name(),
                    pack.rules().stream().map(RuleView::of).toList());
        }
    }

    /** One clock of a policy or a pack. */
    record RuleView(
            Target target, @Nullable Severity atMostSeverity, String allows, boolean pauses, List<String> extensions) {

        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.target(),
                    rule.atMostSeverity(),
                    rule.allowance().words(),
                    rule.pauses(),
                    rule.extensions().stream().map(Allowance::words).toList());
        }
    }

    /** @param policy the one whose chain hears of what is late */
    record TrialView(String policy, List<String> packs, List<ClockView> clocks) {}

    /** @param from the policy or pack that it comes from */
    record ClockView(
            Target target,
            String from,
            Instant startedAt,
            @Nullable Instant warnAt,
            Instant dueAt,
            boolean pauses,
            List<String> explanation) {

        static ClockView of(Deadline deadline, String policy) {
            var pack = deadline.pack();
            return new ClockView(
                    deadline.target(),
                    pack == null ? policy : pack,
                    deadline.startedAt(),
                    deadline.warnAt(),
                    deadline.dueAt(),
                    deadline.pauses(),
                    deadline.explanation());
        }
    }
}
