@NullMarked
package io.huiyin.intake.desk;

import org.jspecify.annotations.NullMarked;
