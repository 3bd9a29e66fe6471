/**
 * The clocks of one complaint: set, met, missed, and the escalation that follows. Pure: a state and a fact, or a state
 * and the time, give the next state and what there is to say.
 */
@NullMarked
package io.huiyin.escalation.clocks;

import org.jspecify.annotations.NullMarked;
