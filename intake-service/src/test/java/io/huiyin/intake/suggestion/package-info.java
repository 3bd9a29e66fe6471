@NullMarked
package io.huiyin.intake.suggestion;

import org.jspecify.annotations.NullMarked;
