/** What texts have in common, whatever they are compared for. */
@NullMarked
package io.huiyin.intake.text;

import org.jspecify.annotations.NullMarked;
