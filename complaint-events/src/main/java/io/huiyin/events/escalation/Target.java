package io.huiyin.events.escalation;

/** What has to be done by a deadline. */
public enum Target {
    ACKNOWLEDGE,
    OWNER_ACCEPT,
    FIRST_CONTACT,
    INTERNAL_ANSWER,
    PROMISE,
    RESOLUTION,
    FINAL_RESPONSE,
    CORRECTIVE_ACTION,
    SURVEY
}
