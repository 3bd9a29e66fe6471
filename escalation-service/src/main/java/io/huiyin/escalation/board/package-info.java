/** The supervisors' board in the browser. */
@NullMarked
package io.huiyin.escalation.board;

import org.jspecify.annotations.NullMarked;
