package io.huiyin.escalation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Signs tokens as the real sign-in server does, and publishes its key. */
final class SignInServer implements AutoCloseable {

    private final KeyPair keys;
    private final HttpServer server;
    private volatile String nonce = "";

    SignInServer() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var key = (RSAPublicKey) keys.getPublic();
        var jwks = """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"test","n":"%s","e":"%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent()))
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> answer(exchange, jwks));
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::exchangeCode);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token for a person with a role. */
    String token(String id, String name, String role) {
        return sign(claims("huiyin", id, name, role, ""));
    }

    /** Whoever comes by browser is Zhou Min. */
    private void authorize(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        nonce = parameter(query, "nonce");
        var back = URLDecoder.decode(parameter(query, "redirect_uri"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Location", back + "?code=" + UUID.randomUUID() + "&state=" + parameter(query, "state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        var identity = sign(claims("huiyin-web", "supervisor", "Zhou Min", "supervisor", nonce));
        var tokens = """
                {"access_token":"%s","id_token":"%s","token_type":"Bearer","expires_in":300,"scope":"openid profile"}""".formatted(token("supervisor", "Zhou Min", "supervisor"), identity);
        answer(exchange, tokens.getBytes(StandardCharsets.UTF_8));
    }

    private String claims(String audience, String id, String name, String role, String nonce) {
        var now = Instant.now().getEpochSecond();
        return """
                {"iss":"%s","aud":"%s","sub":"%s","name":"%s","roles":["%s"],"nonce":"%s","iat":%d,"exp":%d}""".formatted(issuer(), audience, id, name, role, nonce, now, now + 300);
    }

    private String sign(String claims) {
        var signed = encoded("{\"alg\":\"RS256\",\"kid\":\"test\"}") + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answer(HttpExchange exchange, byte[] json) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    /** As it stands in the query, still encoded. */
    private static String parameter(String query, String name) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
