package io.huiyin.routing;

import static io.huiyin.routing.Complaints.aPhoneCall;
import static io.huiyin.routing.Complaints.anImported;
import static io.huiyin.routing.Complaints.event;
import static io.huiyin.routing.Complaints.expired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Event;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.fixtures.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoutingServiceIntegrationTests {

    private static RoutingWorld world;

    @BeforeAll
    static void start() {
        world = new RoutingWorld();
        world.startService();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aPhoneCallIsOfferedToSomebodyInCustomerCareWhoAcceptsIt() throws Exception {
        world.publish(event("call", 1, aPhoneCall()));
        var offer = (OwnershipOffered) firstOf("call");

        var accepted = world.post("/ownerships/call/accept", world.tokenOf(offer.to()), "", "key-1");
        var again = world.post("/ownerships/call/accept", world.tokenOf(offer.to()), "", "key-1");
        var underAnotherKey = world.post("/ownerships/call/accept", world.tokenOf(offer.to()), "", "key-2");

        assertThat(offer.team().id()).isEqualTo("customer-care");
        assertThat(offer.respondBy()).isNotNull();
        assertThat(offer.accountable()).isEqualTo(Complaints.AGENT);
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(accepted.body());
        assertThat(underAnotherKey.body()).isEqualTo(accepted.body());
        await().untilAsserted(() -> assertThat(world.saidOf("call"))
                .containsExactly(offer, new OwnershipAccepted(offer.offerId(), offer.team(), offer.to(), false)));
        var work = world.get("/ownerships?mine=true&state=OWNED", world.tokenOf(offer.to()));
        assertThat(work.body()).contains("\"call\"");
    }

    @Test
    void aRefusalWithAKeyGoesToTheNextAndTheFirstIsToldWhoHasIt() throws Exception {
        world.publish(event("refused", 1, aPhoneCall()));
        var offer = (OwnershipOffered) firstOf("refused");

        var wrong =
                world.post("/ownerships/refused/refuse", world.tokenOf(offer.to()), "{\"defect\":\"NOT_A_DEFECT\"}");
        var refused =
                world.post("/ownerships/refused/refuse", world.tokenOf(offer.to()), "{\"defect\":\"NOT_MINE\"}", "r");
        var otherBody =
                world.post("/ownerships/refused/refuse", world.tokenOf(offer.to()), "{\"defect\":\"OVERLOADED\"}", "r");
        var tooLate = world.post("/ownerships/refused/accept", world.tokenOf(offer.to()), "");
        var stranger = world.post("/ownerships/refused/accept", world.signIn.token(Person.MEI_CHEN), "");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(tooLate.statusCode()).isEqualTo(409);
        assertThat(tooLate.body()).contains("\"accountable\"").contains("Lin Yue");
        assertThat(stranger.statusCode()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(world.saidOf("refused"))
                .hasExactlyElementsOfTypes(OwnershipOffered.class, OwnershipRefused.class, OwnershipOffered.class));
    }

    @Test
    void anExpiredOfferGoesToTheNextAndARedeliveryChangesNothing() {
        world.publish(event("late", 1, aPhoneCall("demo")));
        var offer = (OwnershipOffered) firstOf("late");
        var missed = event("late", 1, expired(offer.offerId()));

        world.publish(missed, missed, event("late", 1, aPhoneCall("demo")));
        world.publish(event("late", 2, expired("late.0")));

        await().untilAsserted(() -> assertThat(world.saidOf("late"))
                .hasExactlyElementsOfTypes(OwnershipOffered.class, OwnershipExpired.class, OwnershipOffered.class));
    }

    @Test
    void importsAreTakenAtOnceAndSpreadEvenlyEvenWithinOneBatch() throws Exception {
        var registered = new ArrayList<Event>();
        IntStream.range(0, 400).forEach(i -> registered.add(event("import-" + i, 1, anImported("Mortgage"))));

        world.publishAll(registered);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(acceptedImports()).hasSize(400));
        assertThat(acceptedImports())
                .filteredOn(accepted -> accepted.owner().id().equals("mei"))
                .hasSize(200);
        var load = world.get("/teams/load", world.signIn.token(Person.ZHOU_MIN));
        assertThat(load.body()).contains("\"owned\":200");
        var forbidden = world.get("/teams/load", world.signIn.token(Person.MEI_CHEN));
        assertThat(forbidden.statusCode()).isEqualTo(403);
        var census = world.get("/census", world.signIn.token(Person.ADMIN));
        assertThat(census.body().lines()).allMatch(line -> line.contains("\"standing\":\"ACCOUNTABLE\""));
    }

    private static List<OwnershipAccepted> acceptedImports() {
        return world.said().stream()
                .filter(event -> event.envelope().subject().startsWith("import-"))
                .map(Event::content)
                .filter(OwnershipAccepted.class::isInstance)
                .map(OwnershipAccepted.class::cast)
                .toList();
    }

    private static ComplaintEvent firstOf(String complaintId) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> world.saidOf(complaintId), said -> !said.isEmpty())
                .getFirst();
    }
}
