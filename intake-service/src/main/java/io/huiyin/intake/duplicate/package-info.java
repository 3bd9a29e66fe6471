/** Tells of two complaints whether they may be the same one, and why. */
@NullMarked
package io.huiyin.intake.duplicate;

import org.jspecify.annotations.NullMarked;
