package io.huiyin.service.security;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Believes an access token only if our sign-in server signed it with RS256, for us, and it has not expired. Keys are
 * fetched when first needed, and used for hours after the server went down.
 */
final class AccessTokens implements JwtDecoder {

    private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(4);
    private static final int MILLIS_TO_WAIT = 2_000;
    private static final int MOST_REMEMBERED = 1_000;
    private static final int LARGEST_KEY_SET = 256 * 1024;

    private final JwtDecoder decoder;

    /** Checking a signature costs more than most requests; what was believed once is believed until it expires. */
    private final Map<String, Jwt> believed = Collections.synchronizedMap(new Recent());

    private final AtomicBoolean keysSeen = new AtomicBoolean();

    AccessTokens(SignInProperties signIn) {
        var decoding = NimbusJwtDecoder.withJwkSource(JWKSourceBuilder.<SecurityContext>create(
                                keysUrl(signIn),
                                new DefaultResourceRetriever(MILLIS_TO_WAIT, MILLIS_TO_WAIT, LARGEST_KEY_SET))
                        .retrying(true)
                        .rateLimited(1_000)
                        .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
                        .build())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoding.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator(signIn.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(signIn.audience())),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()),
                new JwtClaimValidator<Object>("exp", expiry -> expiry != null)));
        decoder = decoding;
    }

    @Override
    public Jwt decode(String token) {
        var known = believed.get(token);
        var expiry = known == null ? null : known.getExpiresAt();
        if (known != null && expiry != null && Instant.now().isBefore(expiry)) {
            return known;
        }
        try {
            var jwt = decoder.decode(token);
            keysSeen.set(true);
            believed.put(token, jwt);
            return jwt;
        } catch (BadJwtException untrue) {
            throw untrue;
        } catch (JwtException unknown) {
            throw refusal(unknown);
        }
    }

    /** Once keys are there, asking too often for another one is the mark of an invented key id. */
    private RuntimeException refusal(JwtException unknown) {
        return keysSeen.get() && unknown.getCause() instanceof RateLimitReachedException
                ? new BadJwtException("No such key", unknown)
                : new SignInServerUnreachable(unknown);
    }

    private static URL keysUrl(SignInProperties signIn) {
        try {
            return signIn.jwksUri().toURL();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("huiyin.sign-in.jwks-uri is not an address", wrong);
        }
    }

    /** The tokens used last. */
    private static final class Recent extends LinkedHashMap<String, Jwt> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }
}
