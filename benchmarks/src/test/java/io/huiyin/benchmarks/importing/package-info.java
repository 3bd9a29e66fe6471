@NullMarked
package io.huiyin.benchmarks.importing;

import org.jspecify.annotations.NullMarked;
