/** Keeps what was learnt up to date. */
@NullMarked
package io.huiyin.intake.suggestion.running;

import org.jspecify.annotations.NullMarked;
