/** The service as a whole, with a real broker, store and mail server beside it. */
@NullMarked
package io.huiyin.notification.running;

import org.jspecify.annotations.NullMarked;
