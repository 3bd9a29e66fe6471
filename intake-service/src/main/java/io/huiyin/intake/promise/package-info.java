/** Whether a promise can be kept, before it is spoken. */
@NullMarked
package io.huiyin.intake.promise;

import org.jspecify.annotations.NullMarked;
