package io.huiyin.intake.evidence.web;

/** A file was on its way and must not arrive: whoever gets this lets it through, so that the connection is cut. */
final class SendingAbortedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SendingAbortedException(Exception cause) {
        super("the rest of the file is kept back", cause);
    }
}
