package io.huiyin.localstack.signin;

import static io.huiyin.localstack.Browser.encoded;
import static io.huiyin.localstack.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.huiyin.localstack.Browser;
import io.huiyin.localstack.SignInProcess;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SignInIntegrationTests {

    private static final String CALLBACK = "http://127.0.0.1:8081/login/oauth2/code/huiyin";
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-rules-of-pkce";

    @TempDir
    private static Path data;

    private static SignInProcess process;

    @BeforeAll
    static void start() {
        process = SignInProcess.start(data);
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void aScriptGetsATokenAsAPerson() throws Exception {
        var token = clientToken("mei");
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:9000");
        assertThat(claims.getAudience()).contains("huiyin");
        assertThat(claims.getSubject()).isEqualTo("mei");
        assertThat(claims.getStringClaim("name")).isEqualTo("Mei Chen");
        assertThat(claims.getStringListClaim("roles")).containsExactly("owner");
        assertThat(claims.getStringListClaim("teams")).containsExactly("mortgage");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(12));
    }

    @Test
    void aWrongPasswordGetsNoToken() throws Exception {
        assertThat(process.browser().clientToken("mei", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void aPageSignsAPersonInWithACodeAndItsProof() throws Exception {
        var browser = process.browser();
        assertThat(location(browser.get(authorize(CALLBACK, challenge())))).endsWith("/login");
        var back = browser.signIn("supervisor", process.password());

        var redirect = location(browser.get(relative(back)));
        var answer = exchange(browser, code(redirect), VERIFIER);

        assertThat(redirect).startsWith(CALLBACK);
        var tokens = JsonMapper.shared().readTree(answer.body());
        var access = SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
        var identity = SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet();
        assertThat(access.getSubject()).isEqualTo("supervisor");
        assertThat(access.getStringListClaim("roles")).containsExactly("supervisor");
        assertThat(identity.getAudience()).containsExactly("huiyin-web");
        assertThat(identity.getStringListClaim("roles")).containsExactly("supervisor");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsProof() throws Exception {
        var browser = process.browser();
        browser.get(authorize(CALLBACK, challenge()));
        var back = browser.signIn("agent", process.password());
        var code = code(location(browser.get(relative(back))));

        var answer = exchange(browser, code, "another-verifier-that-is-long-enough-for-the-rules");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeGoesToOurOwnPagesOnly() throws Exception {
        var browser = process.browser();
        browser.signIn("agent", process.password());

        var answer = browser.get(authorize("http://127.0.0.1:6666/login/oauth2/code/huiyin", challenge()));

        assertThat(answer.statusCode()).as(location(answer)).isEqualTo(400);
    }

    @Test
    void tokensAndPasswordOutliveARestart() throws Exception {
        var token = clientToken("admin");
        var password = process.password();
        process.close();
        process = SignInProcess.start(data);

        var keys = JWKSet.parse(process.browser().get("/oauth2/jwks").body());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(process.password()).isEqualTo(password);
    }

    @Test
    void secretsAreForTheirOwnersEyesOnly() throws Exception {
        for (var secret : new String[] {"people.password", "signing-key.json"}) {
            assertThat(Files.getPosixFilePermissions(data.resolve(secret)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void theLoginPageSpeaksTheBrowsersLanguage() throws Exception {
        var browser = process.browser();

        assertThat(browser.get("/login", "Accept-Language", "fr").body()).contains("lang=\"en\"", "Sign in");
        assertThat(browser.get("/login", "Accept-Language", "zh-CN").body()).contains("lang=\"zh-Hans\"", "登录");
        assertThat(browser.get("/login", "Accept-Language", "zh-TW").body()).contains("lang=\"zh-Hant\"", "登入");
        assertThat(browser.get("/login", "Accept-Language", "zh-HK").body()).contains("lang=\"zh-Hant\"", "登入");
    }

    @Test
    void healthAndTheStyleSheetAreOpen() throws Exception {
        var browser = process.browser();

        assertThat(browser.get("/actuator/health").body()).contains("UP");
        assertThat(browser.get("/webjars/tabler__core/dist/css/tabler.min.css").statusCode())
                .isEqualTo(200);
    }

    private static SignedJWT clientToken(String person) throws Exception {
        var answer = process.browser().clientToken(person, process.password());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(
                JsonMapper.shared().readTree(answer.body()).get("access_token").asString());
    }

    private static HttpResponse<String> exchange(Browser browser, String code, String verifier) throws Exception {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "huiyin-web",
                        "redirect_uri", CALLBACK,
                        "code", code,
                        "code_verifier", verifier));
    }

    private static String authorize(String callback, String challenge) {
        return "/oauth2/authorize?response_type=code&client_id=huiyin-web&scope=openid%20profile&state=s"
                + "&redirect_uri=" + encoded(callback)
                + "&code_challenge_method=S256&code_challenge=" + challenge;
    }

    private static String challenge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String code(String redirect) {
        var code = Pattern.compile("code=([^&]+)").matcher(redirect);
        assertThat(code.find()).as(redirect).isTrue();
        return code.group(1);
    }

    private static String relative(String location) {
        var uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
