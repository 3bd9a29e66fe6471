@NullMarked
package io.huiyin.intake.taxonomy;

import org.jspecify.annotations.NullMarked;
