package io.huiyin.service.security;

import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Gives a person who comes by browser exactly the rights that the same person has with a token: the access token is
 * checked as the API would check it, and its claims are the person.
 */
final class PagePeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JwtDecoder accessTokens;

    PagePeople(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        try {
            var access = accessTokens.decode(request.getAccessToken().getTokenValue());
            if (!Objects.equals(access.getSubject(), request.getIdToken().getSubject())) {
                throw refusal();
            }
            return new DefaultOidcUser(
                    Authorities.from(access.getClaims()), request.getIdToken(), new OidcUserInfo(access.getClaims()));
        } catch (JwtException untrue) {
            throw (OAuth2AuthenticationException) refusal().initCause(untrue);
        }
    }

    private static OAuth2AuthenticationException refusal() {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }
}
