package io.huiyin.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** A store that is there, and one that has gone. */
class StoreIntegrationTests {

    @Test
    void aStoreThatHasGoneIsSaidToBeAwayForAWhile() {
        var store = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
        try (var demo = new RunningDemo("--huiyin.mongo.uri=" + store.bindAndGetConnectionString())) {
            assertThat(demo.send(demo.asAgent("/things/stored")).statusCode()).isEqualTo(200);

            store.shutdownNow();

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
        } finally {
            store.shutdownNow();
        }
    }
}
