package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container finds wrong only once it is asked for a parameter or the body: the caller's fault, no incident. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRequestIntegrationTests {

    private static final String THING = "/things/0190a3c0-0000-7000-8000-000000000000";

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

    @ParameterizedTest
    @ValueSource(strings = {"limit=%zz", "limit=1&x=%C3%28", "=1", "lang=%zz", "limit=1&lang=%FF"})
    void aQueryThatCannotBeReadIsRefused(String query) {
        assertRefused(400, "bad-request", demo.raw(get(THING + "?" + query)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00=1", "%01=1", "a%0Ab=1", "limit=1&%C2%9B"})
    void aNameThatTheFirewallRejectsIsRefused(String query) {
        assertRefused(400, "bad-request", demo.raw(get("/things/asked?" + query)));
    }

    @Test
    void aQueryWithoutEndIsRefused() {
        assertRefused(400, "bad-request", demo.raw(get(THING + "?limit=1" + "&a=1".repeat(300))));
    }

    @Test
    void aBrokenChunkIsRefused() {
        var request =
                head("POST /things") + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";

        assertRefused(400, "malformed-body", demo.raw(request));
    }

    @Test
    void aFormOverTheLimitIsRefusedOnAPage() {
        var form = "text=" + "x".repeat(1_100_000);
        var request = head("POST /desk/things") + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form;

        var answer = demo.raw(request);

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("1,024 KiB").doesNotContain("{0}", "xception");
    }

    private static void assertRefused(int status, String type, String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"https://huiyin.example/problems/" + type + "\"")
                .doesNotContain("incident", "%zz", "xception");
    }

    private String get(String path) {
        return head("GET " + path) + "\r\n";
    }

    private String head(String what) {
        return what + " HTTP/1.1\r\nHost: demo\r\nConnection: close\r\nAuthorization: Bearer "
                + demo.signIn.token(Person.LIN_YUE) + "\r\n";
    }
}
