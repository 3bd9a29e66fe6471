@NullMarked
package io.huiyin.intake.evidence;

import org.jspecify.annotations.NullMarked;
