/** The clocks on the sequence protocol: what they hear, what wakes them, where they lie. */
@NullMarked
package io.huiyin.escalation.clocks.messaging;

import org.jspecify.annotations.NullMarked;
