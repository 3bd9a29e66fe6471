package io.huiyin.intake.promise.yaml;

/** The promise policies cannot be used as they are written; the service does not start with them. */
public class UnusablePromisesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusablePromisesException(String message, Throwable cause) {
        super(message, cause);
    }
}
