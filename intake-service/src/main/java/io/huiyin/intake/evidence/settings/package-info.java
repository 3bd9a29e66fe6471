/** Which store keeps the evidence, and within which limits. */
@NullMarked
package io.huiyin.intake.evidence.settings;

import org.jspecify.annotations.NullMarked;
