/** Reads past complaints to learn from. */
@NullMarked
package io.huiyin.intake.suggestion.mongo;

import org.jspecify.annotations.NullMarked;
