/** How often suggestions are right. */
@NullMarked
package io.huiyin.benchmarks.suggestion;

import org.jspecify.annotations.NullMarked;
