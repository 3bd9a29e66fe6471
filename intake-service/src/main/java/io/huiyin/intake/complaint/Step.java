package io.huiyin.intake.complaint;

/** What can move a complaint through its {@link Lifecycle}; the wire writes these names where it lists allowed actions. */
public enum Step {
    ADD_NOTE,
    /** Somebody spoke to the customer. */
    CONTACT_CUSTOMER,
    /** Somebody tried to speak to the customer. */
    TRY_TO_CONTACT,
    RECLASSIFY,
    CORRECT_CUSTOMER,
    ADD_EVIDENCE,
    LINK,
    ASK_CUSTOMER,
    RECEIVE_ANSWER,
    MAKE_PROMISE,
    KEEP_PROMISE,
    WITHDRAW_PROMISE,
    /** Above what the proposer may grant alone it asks for approval and leads nowhere yet. */
    PROPOSE,
    APPROVE,
    REFUSE_APPROVAL,
    ACCEPT_PROPOSAL,
    DECLINE_PROPOSAL,
    RESOLVE,
    CLOSE,
    REOPEN,
    WITHDRAW,
    MERGE,
    /** Heard from routing, so nobody can be refused it. */
    OWNER_ACCEPTS,
    /** Heard from notification: the customer has the receipt. */
    ACKNOWLEDGEMENT_SENT;

    /** Whether a person does it. */
    public boolean byHand() {
        return this != OWNER_ACCEPTS && this != ACKNOWLEDGEMENT_SENT;
    }
}
