package io.huiyin.events;

import static io.huiyin.events.Sample.full;
import static io.huiyin.events.Sample.minimal;

import io.huiyin.events.routing.Defect;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import java.time.Instant;
import java.util.List;

/** What routing says. */
final class RoutingSamples {

    private RoutingSamples() {}

    static List<Sample> all() {
        return List.of(
                full(new OwnershipOffered(
                        "of-2",
                        OfferKind.HAND_OFF,
                        Samples.TEAM,
                        Samples.NEXT_OWNER,
                        Samples.OWNER,
                        Samples.OWNER,
                        Instant.parse("2026-11-20T02:45:30.250Z"),
                        List.of("topic short-change → cards", "2 of 3 members on duty 当班", "least work 工作量最少: tom"))),
                minimal(new OwnershipOffered(
                        "of-1",
                        OfferKind.INITIAL,
                        Samples.TEAM,
                        Samples.OWNER,
                        null,
                        Samples.AGENT,
                        null,
                        List.of("the team takes work at once"))),
                full(new OwnershipAccepted("of-2", Samples.TEAM, Samples.NEXT_OWNER, false)),
                full(new OwnershipRefused("of-2", Samples.NEXT_OWNER, Defect.FACTS_MISSING, "缺少柜台编号 no counter named")),
                minimal(new OwnershipRefused("of-2", Samples.NEXT_OWNER, Defect.CONFLICT_OF_INTEREST, null)),
                full(new OwnershipExpired("of-2", Samples.NEXT_OWNER)),
                full(new OwnershipUnplaced(
                        Samples.SUPERVISOR, Samples.AGENT, List.of("nobody on duty 无人当班", "asked the supervisor"))));
    }
}
