package io.huiyin.infrastructure.store;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The documents would not fit into memory; nothing was changed. */
final class StoreFull extends MongoServerError {

    private static final long serialVersionUID = 1L;

    /** MongoDB's ExceededMemoryLimit. */
    static final int EXCEEDED_MEMORY_LIMIT = 146;

    StoreFull(long used, long limit) {
        super(
                EXCEEDED_MEMORY_LIMIT,
                "ExceededMemoryLimit",
                ("The store is full: its documents take %d of %d MiB of memory. Reading and deleting go on; delete some"
                                + " documents, or start the store with a larger heap (-Xmx). For large amounts of data use a"
                                + " real MongoDB.")
                        .formatted(used >> 20, limit >> 20));
    }
}
