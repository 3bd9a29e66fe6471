/** The delivery log in MongoDB. */
@NullMarked
package io.huiyin.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
