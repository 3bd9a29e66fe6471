package io.huiyin.infrastructure.store;

import java.util.List;

/** Where effects go before the command that had them is acknowledged. */
interface Journal extends AutoCloseable {

    /** Documents in memory only, for tests. */
    Journal NONE = new Journal() {};

    /**
     * Returns once a killed process would not lose the effects any more.
     *
     * @return what {@link #awaitOnDisk} takes
     * @throws JournalUnwritable where they could not be written; nothing may be acknowledged then
     */
    default long append(List<Effect> effects) {
        return 0;
    }

    /** Returns once a power cut would not lose what was appended up to here, where the store was asked for that. */
    default void awaitOnDisk(long appended) {}

    /** Makes up for an append that failed, so that nobody reads what may yet be lost. */
    default void requireComplete() {}

    @Override
    default void close() {}
}
