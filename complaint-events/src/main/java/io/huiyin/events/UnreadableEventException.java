package io.huiyin.events;

import org.jspecify.annotations.Nullable;

/** The bytes are no event that this build knows. Waiting does not help; a fixed or newer build may read them. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message) {
        this(message, null);
    }

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
