package io.huiyin.routing.ownership;

/** What comes of a member's answer to an offer. */
public sealed interface Answered {

    /** It counts; or it counted before and was repeated. */
    record Done(Answer answer) implements Answered {}

    /** The person was never asked: for them the complaint is not there. */
    record NotAsked() implements Answered {}

    /** The person was asked, but the offer is over. */
    record TooLate(Ownership now) implements Answered {}

    /** The key was used for another request. */
    record KeyReused() implements Answered {}
}
