@NullMarked
package io.huiyin.intake.openapi;

import org.jspecify.annotations.NullMarked;
