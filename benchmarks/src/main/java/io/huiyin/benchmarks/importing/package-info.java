/** The way of a complaint through all services, and its bare ceiling in the same run. */
@NullMarked
package io.huiyin.benchmarks.importing;

import org.jspecify.annotations.NullMarked;
