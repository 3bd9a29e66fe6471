@NullMarked
package io.huiyin.intake.promise;

import org.jspecify.annotations.NullMarked;
