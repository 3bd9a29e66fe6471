/** How the correspondence hears, says and is woken. */
@NullMarked
package io.huiyin.notification.correspondence.messaging;

import org.jspecify.annotations.NullMarked;
