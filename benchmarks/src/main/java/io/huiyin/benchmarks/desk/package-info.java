/** What an agent waits for: lists, filters and searches. */
@NullMarked
package io.huiyin.benchmarks.desk;

import org.jspecify.annotations.NullMarked;
