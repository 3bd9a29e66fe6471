package io.huiyin.service.demo;

import static io.huiyin.service.demo.RunningDemo.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tokens, true and false, at the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIntegrationTests {

    @SuppressWarnings("NullAway.Init")
    private RunningDemo demo;

    @BeforeAll
    void start() {
        demo = new RunningDemo();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void aTrueTokenTellsWhoIsCalling() {
        var response = with(tokenAs("agent", "supervisor"));

        var person = RunningDemo.json(response);
        assertThat(person.get("id").stringValue()).isEqualTo("agent");
        assertThat(person.get("name").stringValue()).isEqualTo("Lin Yue");
        assertThat(person.get("teams").get(0).stringValue()).isEqualTo("front-desk");
        assertThat(person.get("region").stringValue()).isEqualTo("CN-GD");
        assertThat(person.get("roles").size()).isEqualTo(2);
    }

    @Test
    void noTokenIsAskedForOne() {
        var response = demo.send(HttpRequest.newBuilder(URI.create(demo.url("/me"))));

        refused(response);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aFalseTokenIsRefused() throws JOSEException {
        var falseTokens = new FalseTokens(demo.signIn);

        refused(with("nonsense"));
        refused(with(falseTokens.unsigned()));
        refused(with(falseTokens.signedWithTheOpenKey()));
        refused(with(falseTokens.signedByAnother()));
    }

    @Test
    void aTrueTokenThatIsNotForUsOrNotForNowIsRefused() {
        refused(saying("iss", "http://127.0.0.1:1"));
        refused(saying("aud", "huiyin-web"));
        refused(saying("aud", null));
        refused(saying("sub", null));
        refused(saying("exp", null));
        refused(saying("exp", secondsIn(Duration.ofMinutes(-2))));
        refused(saying("nbf", secondsIn(Duration.ofMinutes(2))));
    }

    @Test
    void aTokenWithoutTheRoleIsForbidden() {
        var owner = with(tokenAs("owner"));
        assertThat(owner.statusCode()).isEqualTo(403);
        assertThat(RunningDemo.json(owner).get("type").stringValue()).endsWith("/forbidden");

        assertThat(with(tokenAs()).statusCode()).isEqualTo(403);
        assertThat(saying("roles", "agent").statusCode()).isEqualTo(403);
    }

    @Test
    void aPathThatNoRuleMentionsIsDenied() {
        assertThat(demo.send(demo.asAgent("/unknown")).statusCode()).isEqualTo(403);
        assertThat(demo.send(HttpRequest.newBuilder(URI.create(demo.url("/unknown"))))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthIsOpenAndMetricsAreForAdmins() {
        var live = demo.send(HttpRequest.newBuilder(URI.create(demo.url("/actuator/health/liveness"))));
        assertThat(live.statusCode()).isEqualTo(200);

        assertThat(demo.send(demo.asAgent("/actuator/prometheus")).statusCode()).isEqualTo(403);
        var metrics = demo.send(HttpRequest.newBuilder(URI.create(demo.url("/actuator/prometheus")))
                .header("Authorization", "Bearer " + tokenAs("admin")));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "application=\"demo\"");
    }

    @Test
    void anUnreachableSignInServerIsNotTheCallersFault() {
        try (var lonely = new RunningDemo("--huiyin.sign-in.jwks-uri=http://127.0.0.1:9/jwks")) {
            var response = lonely.send(lonely.asAgent("/me"));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(RunningDemo.json(response).get("type").stringValue()).endsWith("/sign-in-unreachable");
        }
    }

    @Test
    void keysThatWereSeenOutliveTheSignInServer() {
        var before = new RunningDemo();
        try (before) {
            var token = before.signIn.token(AGENT);
            assertThat(before.send(before.asAgent("/me")).statusCode()).isEqualTo(200);

            before.signIn.close();

            assertThat(before.send(HttpRequest.newBuilder(URI.create(before.url("/me")))
                                    .header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aCallerOfTheApiNeedsNoForgeryGuardAndGetsNoSession() {
        var response = demo.send(
                demo.asAgent("/things/keyed").header("Idempotency-Key", "k").POST(BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> with(String token) {
        return demo.send(
                HttpRequest.newBuilder(URI.create(demo.url("/me"))).header("Authorization", "Bearer " + token));
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Bearer");
        assertThat(RunningDemo.json(response).get("type").stringValue()).endsWith("/sign-in-required");
    }

    /** A true token that says otherwise in one claim, or nothing. */
    private HttpResponse<String> saying(String claim, @Nullable Object value) {
        return with(demo.signIn.token(AGENT, claims -> {
            if (value == null) {
                claims.remove(claim);
            } else {
                claims.put(claim, value);
            }
        }));
    }

    private String tokenAs(String... roles) {
        return demo.signIn.token(AGENT.as(roles));
    }

    private static long secondsIn(Duration duration) {
        return Instant.now().plus(duration).getEpochSecond();
    }
}
