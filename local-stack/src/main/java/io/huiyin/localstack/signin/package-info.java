/** An OpenID Connect server with demo people, so that every service is secured from the first day. */
@NullMarked
package io.huiyin.localstack.signin;

import org.jspecify.annotations.NullMarked;
