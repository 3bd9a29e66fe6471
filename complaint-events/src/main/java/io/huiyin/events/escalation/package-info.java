/** What escalation says: deadlines and the chain. */
@NullMarked
package io.huiyin.events.escalation;

import org.jspecify.annotations.NullMarked;
