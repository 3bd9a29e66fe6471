/** How long the pages of the agent desk take over HTTP, with the whole stack running. */
@NullMarked
package io.huiyin.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
