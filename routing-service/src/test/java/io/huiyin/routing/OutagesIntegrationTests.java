package io.huiyin.routing;

import static io.huiyin.routing.Complaints.aPhoneCall;
import static io.huiyin.routing.Complaints.anImported;
import static io.huiyin.routing.Complaints.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipOffered;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutagesIntegrationTests {

    private RoutingWorld world;

    @BeforeEach
    void start() {
        world = new RoutingWorld();
        world.startService();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void whatArrivesWhileTheServiceIsKilledIsCaughtUpWithOnce() throws Exception {
        register("before", 300);
        await().atMost(Duration.ofSeconds(30)).until(() -> !world.said().isEmpty());
        var arriving = Thread.ofPlatform().start(() -> register("during", 600));

        world.stopService();
        arriving.join();
        register("after", 100);
        world.startService();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(world.said().stream()
                                .map(said -> said.envelope().subject())
                                .distinct())
                        .hasSize(1000));
        await().untilAsserted(() -> assertThat(sequences().values())
                .allSatisfy(sequences -> assertThat(sequences).containsExactly(1L, 2L)));
        assertThat(world.said())
                .as("each complaint was offered and accepted")
                .allSatisfy(said -> assertThat(said.content())
                        .isInstanceOf(
                                said.envelope().sequence() == 1 ? OwnershipOffered.class : OwnershipAccepted.class));
    }

    @Test
    void aStoreThatIsAwayForAWhileDelaysAndLosesNothing() throws Exception {
        world.publish(event("known", 1, aPhoneCall()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !world.saidOf("known").isEmpty());
        var offer = (OwnershipOffered) world.saidOf("known").getFirst();
        var token = world.tokenOf(offer.to());

        world.takeStoreAway();
        world.publish(event("waiting", 1, aPhoneCall()));
        var unavailable = world.post("/ownerships/known/accept", token, "", "key");
        world.bringStoreBack();

        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.headers().firstValue("Retry-After")).isPresent();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(world.saidOf("waiting")).hasExactlyElementsOfTypes(OwnershipOffered.class));
        assertThat(world.post("/ownerships/known/accept", token, "", "key").statusCode())
                .isEqualTo(200);
    }

    private void register(String name, int count) {
        world.publishAll(IntStream.range(0, count)
                .mapToObj(i -> event(name + "-" + i, 1, anImported("Mortgage")))
                .toList());
    }

    /** What was said of each complaint, each sequence once: a relay that is killed may send one again. */
    private Map<String, Set<Long>> sequences() {
        var sequences = new TreeMap<String, Set<Long>>();
        for (var said : world.said()) {
            sequences
                    .computeIfAbsent(said.envelope().subject(), _ -> new TreeSet<>())
                    .add(said.envelope().sequence());
        }
        return sequences;
    }
}
