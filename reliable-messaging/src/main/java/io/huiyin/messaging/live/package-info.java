/** The log as it grows, for browsers and other listeners that come and go. */
@NullMarked
package io.huiyin.messaging.live;

import org.jspecify.annotations.NullMarked;
