/** What routing says: who owns a complaint. */
@NullMarked
package io.huiyin.events.routing;

import org.jspecify.annotations.NullMarked;
