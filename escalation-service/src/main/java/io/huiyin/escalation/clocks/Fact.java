package io.huiyin.escalation.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a complaint and touches its clocks. Facts that are heard before the complaint is registered
 * wait in the state, which is why this is flat.
 *
 * @param at when it happened, by the one who said so; this and not the time of hearing decides what was in time
 * @param concerning the offer or promise
 * @param until when the offer or promise is due
 */
public record Fact(
        What what,
        Instant at,
        @Nullable String concerning,
        @Nullable Instant until) {

    /** What can happen. */
    public enum What {
        OFFERED,
        /** Offered by one owner to the next. */
        HANDED_OFF,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        ACKNOWLEDGEMENT_SENT,
        /** There is no way, or no wish, to be written to. */
        ACKNOWLEDGEMENT_SUPPRESSED,
        CUSTOMER_REACHED,
        PROMISED,
        PROMISE_KEPT,
        PROMISE_WITHDRAWN,
        INFORMATION_REQUESTED,
        INFORMATION_RECEIVED,
        RESOLVED,
        /** Withdrawn by the customer, or merged into another complaint. */
        GIVEN_UP,
        CLOSED,
        REOPENED
    }

    public static Fact of(What what, Instant at) {
        return new Fact(what, at, null, null);
    }

    public static Fact of(What what, Instant at, String concerning) {
        return new Fact(what, at, concerning, null);
    }
}
