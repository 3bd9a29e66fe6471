@NullMarked
package io.huiyin.benchmarks.measuring;

import org.jspecify.annotations.NullMarked;
