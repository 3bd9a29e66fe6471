package io.huiyin.intake.complaint.mongo;

/** Where in a document lies what is asked for. */
final class Fields {

    static final String REFERENCE = "state.complaint.reference";
    static final String STATUS = "state.complaint.status";
    static final String RECEIVED_AT = "state.complaint.receivedAt";
    static final String OWNER = "state.complaint.ownership.owner.id";
    static final String SEVERITY = "state.complaint.facts.classification.severity";
    static final String PRODUCT = "state.complaint.facts.classification.product";
    static final String REGION = "state.complaint.facts.classification.region";
    static final String WORDS = "state.words";
    static final String DUPLICATE_KEYS = "state.duplicateKeys";
    static final String ANSWERED = "state.answered";

    private Fields() {}
}
