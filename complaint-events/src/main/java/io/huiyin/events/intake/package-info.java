/** What intake says: the complaint itself and the work on it. */
@NullMarked
package io.huiyin.events.intake;

import org.jspecify.annotations.NullMarked;
