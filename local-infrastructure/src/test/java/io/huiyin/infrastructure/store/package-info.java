/** The store against MongoDB's own driver, and against kill -9. */
@NullMarked
package io.huiyin.infrastructure.store;

import org.jspecify.annotations.NullMarked;
