/** What all benchmarks have alike: the load, and how its figures are told. */
@NullMarked
package io.huiyin.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
