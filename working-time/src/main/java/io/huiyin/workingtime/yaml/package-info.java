/** Working time as it is written in files. */
@NullMarked
package io.huiyin.workingtime.yaml;

import org.jspecify.annotations.NullMarked;
