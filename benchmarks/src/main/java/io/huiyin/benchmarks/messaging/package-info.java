/** The sequence protocol on a real store and broker. */
@NullMarked
package io.huiyin.benchmarks.messaging;

import org.jspecify.annotations.NullMarked;
