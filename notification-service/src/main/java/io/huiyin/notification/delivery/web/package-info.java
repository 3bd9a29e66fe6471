/** The delivery log over HTTP. */
@NullMarked
package io.huiyin.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
