/** What notification says: what reached the customer and what came back. */
@NullMarked
package io.huiyin.events.notification;

import org.jspecify.annotations.NullMarked;
