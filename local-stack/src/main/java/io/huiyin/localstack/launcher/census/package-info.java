/** The comparison of what the four services know: 100 − 1 = 0. */
@NullMarked
package io.huiyin.localstack.launcher.census;

import org.jspecify.annotations.NullMarked;
