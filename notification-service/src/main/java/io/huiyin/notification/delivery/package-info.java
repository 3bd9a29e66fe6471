/** What became of each message, kept for good. */
@NullMarked
package io.huiyin.notification.delivery;

import org.jspecify.annotations.NullMarked;
