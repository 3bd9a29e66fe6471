/** Problem details (RFC 9457) for everything that goes wrong over HTTP. */
@NullMarked
package io.huiyin.service.problem;

import org.jspecify.annotations.NullMarked;
