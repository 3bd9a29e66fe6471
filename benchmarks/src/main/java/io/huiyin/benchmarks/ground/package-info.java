/** A store and a broker of the benchmark's own, as processes like those of the local stack. */
@NullMarked
package io.huiyin.benchmarks.ground;

import org.jspecify.annotations.NullMarked;
