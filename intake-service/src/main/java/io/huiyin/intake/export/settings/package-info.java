/** Puts exports together. */
@NullMarked
package io.huiyin.intake.export.settings;

import org.jspecify.annotations.NullMarked;
