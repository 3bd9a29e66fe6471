/** From a leased message to its recorded outcome. */
@NullMarked
package io.huiyin.notification.correspondence.sending;

import org.jspecify.annotations.NullMarked;
