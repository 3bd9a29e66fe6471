package io.huiyin.intake.export.web;

import org.jspecify.annotations.Nullable;

/** Some of an export was sent and the rest will not be: whoever gets this lets it through, so that the connection is cut. */
final class ExportAbortedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportAbortedException(@Nullable Exception cause) {
        super("the export ends before its last row", cause);
    }
}
