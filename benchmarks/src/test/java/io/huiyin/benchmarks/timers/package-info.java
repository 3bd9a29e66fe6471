@NullMarked
package io.huiyin.benchmarks.timers;

import org.jspecify.annotations.NullMarked;
