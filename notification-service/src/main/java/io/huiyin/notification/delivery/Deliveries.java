package io.huiyin.notification.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The delivery log. */
public interface Deliveries {

    /** Writes outcomes down, one entry for each message with all of its attempts. Repeating it changes nothing. */
    void log(List<Delivery> outcomes);

    /**
     * A page of the log, ordered by message id.
     *
     * @param complaint of this complaint only, or of all where null
     * @param after the last message id of the page before, or null for the first page
     */
    List<LoggedMessage> page(@Nullable String complaint, @Nullable String after, int size);
}
