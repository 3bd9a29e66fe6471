/** The local broker alone. */
@NullMarked
package io.huiyin.benchmarks.broker;

import org.jspecify.annotations.NullMarked;
