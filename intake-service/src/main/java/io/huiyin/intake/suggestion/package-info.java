/** Suggests how to class a complaint, from how past ones with similar words were classed, and says why. */
@NullMarked
package io.huiyin.intake.suggestion;

import org.jspecify.annotations.NullMarked;
