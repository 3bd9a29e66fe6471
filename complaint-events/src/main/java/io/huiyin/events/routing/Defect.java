package io.huiyin.events.routing;

/** What was wrong with an offer; a refusal must name it. */
public enum Defect {
    NOT_MINE,
    FACTS_MISSING,
    WRONG_CLASS,
    OVERLOADED,
    CONFLICT_OF_INTEREST
}
