package io.huiyin.infrastructure.process;

/** A process was started with something that it does not understand. */
public final class WrongArgument extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongArgument(String message) {
        super(message);
    }

    WrongArgument(String message, Throwable cause) {
        super(message, cause);
    }
}
