package io.huiyin.intake.complaint.mongo;

import io.huiyin.intake.complaint.OnRecord;
import java.util.Iterator;

/** Complaints one after the other, of which a few at a time are in memory. */
public interface Walk extends Iterator<OnRecord>, AutoCloseable {

    /** Ends the store's part in it as well. */
    @Override
    void close();
}
