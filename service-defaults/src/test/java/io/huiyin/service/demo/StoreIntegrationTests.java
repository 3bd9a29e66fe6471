package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.TestStore;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** A store that is there, and one that has gone. */
class StoreIntegrationTests {

    @Test
    void aStoreThatHasGoneIsSaidToBeAwayForAWhile() {
        try (var store = TestStore.start();
                var demo = new RunningDemo("--huiyin.mongo.uri=" + store.uri())) {
            assertThat(demo.send(demo.asAgent("/things/stored")).statusCode()).isEqualTo(200);

            store.pause();

            var response = demo.send(demo.asAgent("/things/stored"));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("2");
            assertThat(RunningDemo.json(response).get("type").stringValue()).endsWith("/unavailable");
            assertThat(demo.send(HttpRequest.newBuilder(URI.create(demo.url("/actuator/health/readiness"))))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(demo.send(HttpRequest.newBuilder(URI.create(demo.url("/actuator/health/liveness"))))
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
