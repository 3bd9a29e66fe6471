/** A store that speaks MongoDB's wire protocol without Docker: documents in memory, every write in a journal before it is acknowledged. */
@NullMarked
package io.huiyin.infrastructure.store;

import org.jspecify.annotations.NullMarked;
