package io.huiyin.localstack.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key and the password outlive restarts, and with them the tokens and what people have written down. */
@Configuration(proxyBeanMethods = false)
class Secrets {

    private static final int KEY_BITS = 2048;
    private static final int PASSWORD_BYTES = 12;

    @Bean
    JWKSource<SecurityContext> signingKeys(SignInSettings settings) throws ParseException {
        var kept = new SecretFile(settings.data().resolve("signing-key.json")).readOrMake(Secrets::newKey);
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(kept)));
    }

    @Bean
    PeoplePassword peoplePassword(SignInSettings settings) {
        return new PeoplePassword(
                new SecretFile(settings.data().resolve("people.password")).readOrMake(Secrets::newPassword));
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no RSA keys", e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
