package io.huiyin.localstack.launcher.importing;

/** What became of one row. */
sealed interface Answer {

    /** It is a complaint now. */
    record Imported() implements Answer {}

    /** It was one before. */
    record AlreadyThere() implements Answer {}

    /** It will never be one as it stands. */
    record Refused(String reason) implements Answer {}
}
