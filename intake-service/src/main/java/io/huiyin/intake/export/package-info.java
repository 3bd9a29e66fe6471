/** Carries what a list finds out of the house: row by row, on record, and only so many at a time. */
@NullMarked
package io.huiyin.intake.export;

import org.jspecify.annotations.NullMarked;
