/** When people work, and what follows from it for when something is due. Pure. */
@NullMarked
package io.huiyin.workingtime;

import org.jspecify.annotations.NullMarked;
