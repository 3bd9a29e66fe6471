package io.huiyin.intake.complaint;

import org.jspecify.annotations.Nullable;

/** Why a command is refused although its caller may act on the complaint. */
public enum Objection {
    /** The {@link Lifecycle} knows no such step from here. */
    NOT_IN_THIS_STATUS(null),
    UNKNOWN_PROMISE(null),
    UNKNOWN_RESOLUTION(null),
    /** The customer still waits for something that was promised. */
    PROMISES_OPEN(null),
    /** A supervisor has still to decide about a proposal. */
    APPROVAL_PENDING(null),
    /** Only supervisors approve. */
    NOT_A_SUPERVISOR(null),
    /** Nobody lets the own request pass. */
    OWN_APPROVAL(null),
    /** More than may be granted alone; as a proposal it could be approved. */
    ABOVE_LIMIT("compensation"),
    /** A refusal of the request needs an apology. */
    APOLOGY_MISSING("apology"),
    /** A refusal of the request needs something else to offer. */
    ALTERNATIVE_MISSING("alternatives"),
    GAP_MISSING("gap"),
    ROOT_CAUSE_MISSING("rootCause"),
    CORRECTIVE_ACTION_MISSING("correctiveAction"),
    CORRECTIVE_ACTION_DUE_MISSING("correctiveActionDueAt"),
    /** It is past already, or more than two years away. */
    CORRECTIVE_ACTION_DUE_OUT_OF_REACH("correctiveActionDueAt"),
    /** It is past already, or more than a year away. */
    DUE_OUT_OF_REACH("dueAt"),
    ANSWER_BY_OUT_OF_REACH("answerBy"),
    /** Only the later of two complaints is merged into the earlier one, so that there are no circles. */
    MERGE_INTO_LATER("into"),
    MERGE_INTO_ITSELF("into"),
    LINK_TO_ITSELF("to"),
    /** The other complaint is not open any more. */
    OTHER_NOT_OPEN("into"),
    /** It is so already. */
    NOTHING_CHANGES(null),
    /** The complaint has as many of these as it can have. */
    FULL(null);

    private final @Nullable String field;

    Objection(@Nullable String field) {
        this.field = field;
    }

    /** The field that is to blame, if one is. */
    public @Nullable String field() {
        return field;
    }
}
