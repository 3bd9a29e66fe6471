/** Programs that a person runs to see how fast Huiyin is, and how fast it could be at most on the same machine. */
@NullMarked
package io.huiyin.benchmarks;

import org.jspecify.annotations.NullMarked;
