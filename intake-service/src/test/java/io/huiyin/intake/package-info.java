@NullMarked
package io.huiyin.intake;

import org.jspecify.annotations.NullMarked;
