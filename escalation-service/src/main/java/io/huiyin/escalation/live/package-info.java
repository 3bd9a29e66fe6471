/** Escalations as they happen, as server-sent events. */
@NullMarked
package io.huiyin.escalation.live;

import org.jspecify.annotations.NullMarked;
