/** Ties ownership to the events that it hears and says. */
@NullMarked
package io.huiyin.routing.ownership.messaging;

import org.jspecify.annotations.NullMarked;
