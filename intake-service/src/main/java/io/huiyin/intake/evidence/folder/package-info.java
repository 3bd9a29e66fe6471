/** Keeps evidence in a folder. */
@NullMarked
package io.huiyin.intake.evidence.folder;

import org.jspecify.annotations.NullMarked;
