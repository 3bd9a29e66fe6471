package io.huiyin.localstack.signin;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Puts into every token who the person is, so that a service needs no directory to know what they may do. */
@Component
class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "huiyin";

    private final SignInSettings settings;

    PersonClaims(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        // A client that gets a token for itself bears the person's name.
        Authentication principal = Objects.requireNonNull(context.<Authentication>getPrincipal());
        var person = settings.person(principal.getName());
        var claims = context.getClaims();
        claims.subject(person.id());
        claims.claim("name", person.name());
        claims.claim("roles", person.roles());
        claims.claim("teams", person.teams());
        claims.claim("region", person.region());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        }
    }
}
