/** The threads that keep the protocol going: the relay, due work and replay. */
@NullMarked
package io.huiyin.messaging.running;

import org.jspecify.annotations.NullMarked;
