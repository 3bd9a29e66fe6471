package io.huiyin.intake.complaint.mongo;

import com.mongodb.client.MongoCursor;
import io.huiyin.intake.complaint.OnRecord;

/** Walks along a cursor of the store. */
record CursorWalk(MongoCursor<OnRecord> cursor) implements Walk {

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    @Override
    public OnRecord next() {
        return cursor.next();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
