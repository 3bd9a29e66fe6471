package io.huiyin.intake.evidence;

import java.io.IOException;

/** A file has more bytes than are taken in. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
        super("more than " + most + " bytes");
    }
}
