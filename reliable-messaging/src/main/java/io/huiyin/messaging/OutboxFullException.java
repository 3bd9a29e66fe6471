package io.huiyin.messaging;

/** A subject has so much unsent that it takes no more until the log is back. Nothing was stored; trying again is safe. */
public class OutboxFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxFullException(String subject) {
        super("the outbox of " + subject + " is full: the log has been out of reach");
    }
}
