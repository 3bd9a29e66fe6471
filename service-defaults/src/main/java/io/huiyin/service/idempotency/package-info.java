/** The Idempotency-Key header (draft-ietf-httpapi-idempotency-key-header). */
@NullMarked
package io.huiyin.service.idempotency;

import org.jspecify.annotations.NullMarked;
