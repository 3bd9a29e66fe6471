package io.huiyin.escalation.policy;

import org.jspecify.annotations.Nullable;

/** The policies cannot be used as they are written; the service does not start with them. */
public class UnusablePoliciesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusablePoliciesException(String message) {
        this(message, null);
    }

    public UnusablePoliciesException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
