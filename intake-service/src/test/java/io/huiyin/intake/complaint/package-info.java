@NullMarked
package io.huiyin.intake.complaint;

import org.jspecify.annotations.NullMarked;
