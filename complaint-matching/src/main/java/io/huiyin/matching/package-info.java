/** Which complaints a rule is for: conditions as data, the same for routing tables, clocks and subscriptions. Pure. */
@NullMarked
package io.huiyin.matching;

import org.jspecify.annotations.NullMarked;
