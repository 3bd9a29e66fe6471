/** The local store alone. */
@NullMarked
package io.huiyin.benchmarks.store;

import org.jspecify.annotations.NullMarked;
