/** Reading ownerships from the store that the protocol writes. */
@NullMarked
package io.huiyin.routing.ownership.mongo;

import org.jspecify.annotations.NullMarked;
