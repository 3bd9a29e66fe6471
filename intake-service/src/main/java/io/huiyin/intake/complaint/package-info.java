/**
 * The complaint itself: what it is, what may be done to it, and what follows. Plain Java; the adapters to the store, the
 * log and the web lie in the packages below.
 */
@NullMarked
package io.huiyin.intake.complaint;

import org.jspecify.annotations.NullMarked;
