/** What the processes of the local stack have alike: how they are told things, and how they log. */
@NullMarked
package io.huiyin.infrastructure.process;

import org.jspecify.annotations.NullMarked;
