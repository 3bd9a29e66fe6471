/** Escalations and deadlines over HTTP. */
@NullMarked
package io.huiyin.escalation.clocks.web;

import org.jspecify.annotations.NullMarked;
