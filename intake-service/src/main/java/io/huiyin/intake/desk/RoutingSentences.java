package io.huiyin.intake.desk;

import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.events.routing.RoutingEvent;

/** What routing said, in words. */
final class RoutingSentences {

    private RoutingSentences() {}

    static Sentence of(RoutingEvent event) {
        return switch (event) {
            case OwnershipOffered it ->
                Sentence.of("event.ownership.offered", it.to().name(), it.team().name())
                        .due(it.respondBy());
            case OwnershipAccepted it ->
                Sentence.of(
                        it.automatic() ? "event.ownership.accepted.automatic" : "event.ownership.accepted",
                        it.owner().name(),
                        it.team().name());
            case OwnershipRefused it ->
                Sentence.of("event.ownership.refused", it.by().name(), Label.of(it.defect()))
                        .quoting(it.note());
            case OwnershipExpired it ->
                Sentence.of("event.ownership.expired", it.to().name());
            case OwnershipUnplaced it ->
                Sentence.of("event.ownership.unplaced", it.supervisor().name());
        };
    }
}
