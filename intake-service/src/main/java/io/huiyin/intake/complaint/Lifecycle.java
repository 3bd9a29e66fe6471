package io.huiyin.intake.complaint;

import static io.huiyin.intake.complaint.Status.IN_PROGRESS;
import static io.huiyin.intake.complaint.Status.REGISTERED;
import static io.huiyin.intake.complaint.Status.RESOLVED;
import static io.huiyin.intake.complaint.Step.ADD_NOTE;
import static io.huiyin.intake.complaint.Step.CONTACT_CUSTOMER;
import static io.huiyin.intake.complaint.Step.OWNER_ACCEPTS;
import static io.huiyin.intake.complaint.Step.RESOLVE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one table of what may follow on what. The picture in {@code docs/complaint-lifecycle.md} is drawn from it. */
public final class Lifecycle {

    /** In reading order; a pair of status and step that is not here is refused. */
    static final List<Transition> TRANSITIONS = List.of(
            new Transition(REGISTERED, ADD_NOTE, REGISTERED),
            new Transition(REGISTERED, CONTACT_CUSTOMER, IN_PROGRESS),
            new Transition(REGISTERED, OWNER_ACCEPTS, IN_PROGRESS),
            new Transition(REGISTERED, RESOLVE, RESOLVED),
            new Transition(IN_PROGRESS, ADD_NOTE, IN_PROGRESS),
            new Transition(IN_PROGRESS, CONTACT_CUSTOMER, IN_PROGRESS),
            new Transition(IN_PROGRESS, OWNER_ACCEPTS, IN_PROGRESS),
            new Transition(IN_PROGRESS, RESOLVE, RESOLVED),
            new Transition(RESOLVED, ADD_NOTE, RESOLVED),
            new Transition(RESOLVED, CONTACT_CUSTOMER, RESOLVED),
            new Transition(RESOLVED, OWNER_ACCEPTS, RESOLVED));

    private Lifecycle() {}

    /** Empty where the step is refused. */
    public static Optional<Status> after(Status status, Step step) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.from() == status && transition.by() == step)
                .map(Transition::to)
                .findFirst();
    }

    /** What a person may do now. */
    public static List<Step> allowed(Status status) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.from() == status && transition.by() != OWNER_ACCEPTS)
                .map(Transition::by)
                .toList();
    }

    /** The table as a Mermaid state diagram. */
    static String diagram() {
        return TRANSITIONS.stream()
                .map(transition -> "    %s --> %s: %s".formatted(transition.from(), transition.to(), transition.by()))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n    [*] --> REGISTERED: REGISTER\n", "\n"));
    }

    record Transition(Status from, Step by, Status to) {}
}
