@NullMarked
package io.huiyin.intake.export;

import org.jspecify.annotations.NullMarked;
