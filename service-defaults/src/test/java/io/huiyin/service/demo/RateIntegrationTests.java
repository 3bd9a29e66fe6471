package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** A caller run wild. */
class RateIntegrationTests {

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgainAndNobodyElseNotices() {
        try (var demo = new RunningDemo("--huiyin.rate.requests=1", "--huiyin.rate.per=1h", "--huiyin.rate.burst=2")) {
            assertThat(demo.send(demo.asAgent("/me")).statusCode()).isEqualTo(200);
            assertThat(demo.send(demo.asAgent("/assets/shell/shell.css")).statusCode())
                    .isEqualTo(200);
            assertThat(demo.send(demo.asAgent("/me")).statusCode()).isEqualTo(200);

            var refused = demo.send(demo.asAgent("/things")
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", "zh-CN")
                    .POST(HttpRequest.BodyPublishers.ofString("{")));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(3_000L, 3_600L);
            assertThat(RunningDemo.json(refused).get("type").stringValue()).endsWith("/too-many-requests");
            assertThat(RunningDemo.json(refused).get("title").stringValue()).isEqualTo("请求过于频繁");
            var tom = demo.signIn.token(Person.LIN_YUE, claims -> claims.put("sub", "tom"));
            var other = demo.asAgent("/me").setHeader("Authorization", "Bearer " + tom);
            assertThat(demo.send(other).statusCode()).isEqualTo(200);
        }
    }
}
