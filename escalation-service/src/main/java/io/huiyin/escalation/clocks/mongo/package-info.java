/** Clocks in the store, for queries over all complaints. */
@NullMarked
package io.huiyin.escalation.clocks.mongo;

import org.jspecify.annotations.NullMarked;
