package io.huiyin.intake.evidence;

import java.io.IOException;
import java.time.Instant;

/** A file was not there in time. */
public final class TooSlowException extends IOException {

    private static final long serialVersionUID = 1L;

    TooSlowException(Instant until) {
        super("not complete by " + until);
    }
}
