package io.huiyin.intake.evidence.web;

import java.io.IOException;

/** The caller's bytes ended before they should have. */
final class BrokenOffException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(IOException cause) {
        super("the upload broke off", cause);
    }
}
