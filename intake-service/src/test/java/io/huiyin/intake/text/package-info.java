@NullMarked
package io.huiyin.intake.text;

import org.jspecify.annotations.NullMarked;
