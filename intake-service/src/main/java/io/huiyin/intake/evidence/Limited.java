package io.huiyin.intake.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;

/** Ends the reading of what is too large or takes too long, whatever was announced. */
public final class Limited extends FilterInputStream {

    private final long most;
    private final Instant until;
    private final InstantSource clock;
    private long bytes;

    public Limited(InputStream content, long most, Instant until, InstantSource clock) {
        super(content);
        this.most = most;
        this.until = until;
        this.clock = clock;
    }

    @Override
    public int read() throws IOException {
        var one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = in.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (clock.instant().isAfter(until)) {
            throw new TooSlowException(until);
        }
        if (bytes > most) {
            throw new TooLargeException(most);
        }
    }
}
