package io.huiyin.localstack.launcher.settings;

/** Something outside of the program is in the way; the message is the one line that the person at the keyboard reads. */
public final class CannotProceed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotProceed(String line) {
        super(line);
    }

    public CannotProceed(String line, Throwable cause) {
        super(line, cause);
    }
}
