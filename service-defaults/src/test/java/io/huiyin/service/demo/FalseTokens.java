package io.huiyin.service.demo;

import static io.huiyin.service.demo.RunningDemo.AGENT;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.huiyin.fixtures.SignInServer;
import java.text.ParseException;

/** What people make who have no key of the sign-in server; all of it says the same as a true token. */
record FalseTokens(SignInServer signIn) {

    String unsigned() {
        return new PlainJWT(claims()).serialize();
    }

    /** The known confusion of a public key with a shared secret. */
    String signedWithTheOpenKey() throws JOSEException {
        return signed(JWSAlgorithm.HS256, new MACSigner(signIn.publicKey().getEncoded()));
    }

    String signedByAnother() throws JOSEException {
        var other = new RSAKeyGenerator(2048).keyID("test").generate();
        return signed(JWSAlgorithm.RS256, new RSASSASigner(other));
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("test").build(), claims());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private JWTClaimsSet claims() {
        try {
            return JWTClaimsSet.parse(signIn.claims(AGENT));
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
