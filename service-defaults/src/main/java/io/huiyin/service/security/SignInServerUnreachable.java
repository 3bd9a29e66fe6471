package io.huiyin.service.security;

import org.springframework.security.core.AuthenticationException;

/** Says that a token could be neither believed nor refused, because its signing key could not be had. */
final class SignInServerUnreachable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SignInServerUnreachable(Throwable cause) {
        super("The keys of the sign-in server cannot be had", cause);
    }
}
