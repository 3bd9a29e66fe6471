package io.huiyin.notification.correspondence;

/** How far a message is. */
public enum MessageStatus {
    /** The customer is not known yet: the cause was heard before the registration. */
    WAITING,
    /** To be sent from its instant on. */
    DUE,
    /** Leased by a sender; at the end of the lease it is to be sent again. */
    SENDING,
    /** An attempt failed in passing; to be tried again from its instant on. */
    DEFERRED,
    /** A provider took it. */
    SENT,
    /** It can never be delivered. */
    FAILED,
    /** Not sent, for a reason that can be told. */
    SUPPRESSED;

    /** Whether nothing more will be done about it. */
    public boolean isEnded() {
        return switch (this) {
            case WAITING, DUE, SENDING, DEFERRED -> false;
            case SENT, FAILED, SUPPRESSED -> true;
        };
    }
}
