package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
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
        var response = with(demo.signIn.token("agent", "supervisor"));

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
        refused(with("nonsense"));
        refused(with(demo.signIn.unsigned("agent")));
        refused(with(demo.signIn.signedWithTheModulus("agent")));
        refused(with(demo.signIn.signedByAnother("agent")));
        refused(with(demo.signIn.token(claims -> claims.issuer("http://127.0.0.1:1"), "agent")));
        refused(with(demo.signIn.token(claims -> claims.audience("huiyin-web"), "agent")));
        refused(with(demo.signIn.token(claims -> claims.audience((String) null), "agent")));
        refused(with(demo.signIn.token(claims -> claims.subject(null), "agent")));
        refused(with(demo.signIn.token(claims -> claims.expirationTime(null), "agent")));
        refused(with(demo.signIn.token(claims -> claims.expirationTime(in(Duration.ofMinutes(-2))), "agent")));
        refused(with(demo.signIn.token(claims -> claims.notBeforeTime(in(Duration.ofMinutes(2))), "agent")));
    }

    @Test
    void aTokenWithoutTheRoleIsForbidden() {
        var owner = with(demo.signIn.token("owner"));
        assertThat(owner.statusCode()).isEqualTo(403);
        assertThat(RunningDemo.json(owner).get("type").stringValue()).endsWith("/forbidden");

        assertThat(with(demo.signIn.token()).statusCode()).isEqualTo(403);
        assertThat(with(demo.signIn.token(claims -> claims.claim("roles", "agent")))
                        .statusCode())
                .isEqualTo(403);
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
                .header("Authorization", "Bearer " + demo.signIn.token("admin")));
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
            var token = before.signIn.token("agent");
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

    private static Date in(Duration duration) {
        return Date.from(Instant.now().plus(duration));
    }
}
