package io.huiyin.intake.complaint;

import static io.huiyin.intake.complaint.Status.ACKNOWLEDGED;
import static io.huiyin.intake.complaint.Status.CLOSED;
import static io.huiyin.intake.complaint.Status.IN_PROGRESS;
import static io.huiyin.intake.complaint.Status.MERGED;
import static io.huiyin.intake.complaint.Status.PROPOSED;
import static io.huiyin.intake.complaint.Status.RECEIVED;
import static io.huiyin.intake.complaint.Status.RESOLVED;
import static io.huiyin.intake.complaint.Status.WAITING_FOR_CUSTOMER;
import static io.huiyin.intake.complaint.Status.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The one table of what may follow on what. The pictures in {@code docs/complaint-lifecycle.md} are drawn from it. */
public final class Lifecycle {

    private static final Set<Status> OPEN = EnumSet.range(RECEIVED, PROPOSED);
    private static final Set<Status> WORKED_ON = EnumSet.range(RECEIVED, RESOLVED);
    private static final Set<Status> NOT_MERGED = EnumSet.complementOf(EnumSet.of(MERGED));

    private static final Map<Step, Map<Status, Status>> TABLE = table();

    private Lifecycle() {}

    private static Map<Step, Map<Status, Status>> table() {
        var table = new EnumMap<Step, Map<Status, Status>>(Step.class);
        table.put(Step.ADD_NOTE, stays(NOT_MERGED));
        table.put(Step.CONTACT_CUSTOMER, moves(NOT_MERGED, Map.of(RECEIVED, ACKNOWLEDGED)));
        table.put(Step.TRY_TO_CONTACT, stays(NOT_MERGED));
        table.put(Step.RECLASSIFY, stays(WORKED_ON));
        table.put(Step.CORRECT_CUSTOMER, stays(WORKED_ON));
        table.put(Step.ADD_EVIDENCE, stays(WORKED_ON));
        table.put(Step.LINK, stays(EnumSet.allOf(Status.class)));
        table.put(Step.ASK_CUSTOMER, leads(EnumSet.range(RECEIVED, WAITING_FOR_CUSTOMER), WAITING_FOR_CUSTOMER));
        table.put(Step.RECEIVE_ANSWER, leads(EnumSet.of(WAITING_FOR_CUSTOMER), IN_PROGRESS));
        table.put(Step.MAKE_PROMISE, stays(WORKED_ON));
        table.put(Step.KEEP_PROMISE, stays(WORKED_ON));
        table.put(Step.WITHDRAW_PROMISE, stays(WORKED_ON));
        table.put(Step.PROPOSE, leads(EnumSet.of(RECEIVED, ACKNOWLEDGED, IN_PROGRESS, PROPOSED), PROPOSED));
        table.put(Step.APPROVE, leads(EnumSet.of(RECEIVED, ACKNOWLEDGED, IN_PROGRESS, PROPOSED), PROPOSED));
        table.put(Step.REFUSE_APPROVAL, stays(OPEN));
        table.put(Step.ACCEPT_PROPOSAL, leads(EnumSet.of(PROPOSED), RESOLVED));
        table.put(Step.DECLINE_PROPOSAL, leads(EnumSet.of(PROPOSED), IN_PROGRESS));
        table.put(Step.RESOLVE, leads(OPEN, RESOLVED));
        table.put(Step.CLOSE, leads(EnumSet.of(RESOLVED), CLOSED));
        table.put(Step.REOPEN, leads(EnumSet.of(RESOLVED, CLOSED, WITHDRAWN), IN_PROGRESS));
        table.put(Step.WITHDRAW, leads(OPEN, WITHDRAWN));
        table.put(Step.MERGE, leads(OPEN, MERGED));
        table.put(
                Step.OWNER_ACCEPTS,
                moves(EnumSet.allOf(Status.class), Map.of(RECEIVED, IN_PROGRESS, ACKNOWLEDGED, IN_PROGRESS)));
        table.put(Step.ACKNOWLEDGEMENT_SENT, moves(EnumSet.allOf(Status.class), Map.of(RECEIVED, ACKNOWLEDGED)));
        return table;
    }

    private static Map<Status, Status> stays(Set<Status> from) {
        return moves(from, Map.of());
    }

    private static Map<Status, Status> leads(Set<Status> from, Status to) {
        var row = new EnumMap<Status, Status>(Status.class);
        from.forEach(status -> row.put(status, to));
        return row;
    }

    private static Map<Status, Status> moves(Set<Status> from, Map<Status, Status> moving) {
        var row = new EnumMap<Status, Status>(Status.class);
        from.forEach(status -> row.put(status, moving.getOrDefault(status, status)));
        return row;
    }

    /** Empty where the step is refused. */
    public static Optional<Status> after(Status status, Step step) {
        return Optional.ofNullable(TABLE.getOrDefault(step, Map.of()).get(status));
    }

    /** What persons do in that status, in the order in which it is usually done; see {@link Complaint#allowed()}. */
    static List<Step> allowed(Status status) {
        return List.of(Step.values()).stream()
                .filter(Step::byHand)
                .filter(step -> after(status, step).isPresent())
                .toList();
    }

    /** All rows, in reading order. */
    static List<Transition> transitions() {
        var rows = new ArrayList<Transition>();
        for (var from : Status.values()) {
            for (var step : Step.values()) {
                after(from, step).ifPresent(to -> rows.add(new Transition(from, step, to)));
            }
        }
        return rows;
    }

    /** One pair of status and step, and where it leads. */
    record Transition(Status from, Step by, Status to) {}
}
