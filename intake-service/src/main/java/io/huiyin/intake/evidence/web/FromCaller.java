package io.huiyin.intake.evidence.web;

import io.huiyin.intake.evidence.TooLargeException;
import io.huiyin.intake.evidence.TooSlowException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a caller that fails from a store that does. */
final class FromCaller extends FilterInputStream {

    FromCaller(InputStream content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** The parser of the form wraps what it does not know. */
    static IOException told(IOException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TooLargeException large -> {
                    return large;
                }
                case TooSlowException slow -> {
                    return slow;
                }
                default -> {
                    // Looked at further down.
                }
            }
        }
        return new BrokenOffException(failed);
    }
}
