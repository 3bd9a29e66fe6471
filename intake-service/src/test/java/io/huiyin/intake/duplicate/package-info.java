@NullMarked
package io.huiyin.intake.duplicate;

import org.jspecify.annotations.NullMarked;
