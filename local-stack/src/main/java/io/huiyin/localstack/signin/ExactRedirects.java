package io.huiyin.localstack.signin;

import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * A code goes to a registered address and nowhere else. On the loopback address Spring takes any port, as RFC 8252 wants it
 * for native applications; ours are pages with fixed ports, and any other program on the machine could take theirs.
 */
final class ExactRedirects implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext request) {
        OAuth2AuthorizationCodeRequestAuthenticationToken token = request.getAuthentication();
        var wanted = token.getRedirectUri();
        var client = Objects.requireNonNull(request.getRegisteredClient());
        if (wanted == null || !client.getRedirectUris().contains(wanted)) {
            // Without the token: an answer by redirect would go to the wrong address.
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "unknown redirect_uri", null), null);
        }
    }
}
