/** Sign-in: who is calling, and what the caller may do. */
@NullMarked
package io.huiyin.service.security;

import org.jspecify.annotations.NullMarked;
