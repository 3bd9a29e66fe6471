/** Which clocks a complaint gets, how long they allow, and who hears of it when they run out. Pure. */
@NullMarked
package io.huiyin.escalation.policy;

import org.jspecify.annotations.NullMarked;
