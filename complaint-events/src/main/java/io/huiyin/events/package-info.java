/** What happened to a complaint, as every service says it and hears it. */
@NullMarked
package io.huiyin.events;

import org.jspecify.annotations.NullMarked;
