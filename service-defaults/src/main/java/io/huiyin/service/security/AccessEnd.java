package io.huiyin.service.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * When the token that somebody calls with expires, for answers that go on and on. Controllers take it as an argument.
 *
 * @param at {@link Instant#MAX} for whoever comes with a session, which ends on its own
 */
public record AccessEnd(Instant at) {

    static AccessEnd of(@Nullable Authentication authentication) {
        var expiry = authentication instanceof JwtAuthenticationToken token
                ? token.getToken().getExpiresAt()
                : null;
        return new AccessEnd(expiry == null ? Instant.MAX : expiry);
    }
}
