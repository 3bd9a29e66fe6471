package io.huiyin.routing.ownership;

import io.huiyin.events.Party;

/** How an offer ended. */
public record PastOffer(String id, int round, Party to, Ending ending) {

    /** The ways in which an offer ends. */
    public enum Ending {
        ACCEPTED,
        REFUSED,
        EXPIRED,
        /** The complaint ended first. */
        OVERTAKEN;

        boolean isMiss() {
            return this == REFUSED || this == EXPIRED;
        }
    }
}
