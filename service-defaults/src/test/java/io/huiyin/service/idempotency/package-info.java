@NullMarked
package io.huiyin.service.idempotency;

import org.jspecify.annotations.NullMarked;
