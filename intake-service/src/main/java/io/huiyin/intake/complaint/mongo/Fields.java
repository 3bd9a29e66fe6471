package io.huiyin.intake.complaint.mongo;

/** Where in a document lies what is asked for. */
final class Fields {

    static final String COMPLAINT = "state.complaint";
    static final String REFERENCE = "state.complaint.reference";
    static final String STATUS = "state.complaint.status";
    static final String RECEIVED_AT = "state.complaint.receivedAt";
    static final String LISTING = "state.listing";
    static final String WORDS = "state.listing.words";
    static final String FACETS = "state.listing.facets";
    static final String DUE_AT = "state.listing.dueAt";
    static final String GRAVITY = "state.listing.gravity";
    static final String TEAM = "state.complaint.ownership.team.id";
    static final String PROMISES = "state.complaint.work.promises";
    static final String PROMISES_DUE = PROMISES + ".dueAt";
    static final String FORM = "state.listing.form";
    static final String DUPLICATE_KEYS = "state.duplicateKeys";
    static final String ANSWERED = "state.answered";

    private Fields() {}
}
