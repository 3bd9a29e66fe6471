package io.huiyin.workingtime.yaml;

/** A file is not there, or says what nobody understands. */
public class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String location, Throwable cause) {
        super("cannot read " + location + ": " + cause.getMessage(), cause);
    }
}
