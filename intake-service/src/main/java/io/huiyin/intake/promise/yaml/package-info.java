/** Promise policies as they are written in files. */
@NullMarked
package io.huiyin.intake.promise.yaml;

import org.jspecify.annotations.NullMarked;
