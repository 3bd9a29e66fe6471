/** How late the escalation service is with what is due, among very many clocks, after a restart and with a backlog. */
@NullMarked
package io.huiyin.benchmarks.timers;

import org.jspecify.annotations.NullMarked;
