package io.huiyin.intake.complaint;

import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import io.huiyin.events.routing.RoutingEvent;

/** Who owns the complaint. */
final class HeardFromRouting {

    private HeardFromRouting() {}

    static Complaint after(Complaint complaint, RoutingEvent event) {
        return switch (event) {
            case OwnershipOffered offered ->
                complaint.with(ownership ->
                        ownership.offered(offered.team(), offered.to(), offered.accountable(), offered.respondBy()));
            case OwnershipAccepted accepted ->
                ComplaintHistory.stepped(complaint, Step.OWNER_ACCEPTS)
                        .with(ownership -> ownership.accepted(accepted.owner(), accepted.team()));
            case OwnershipRefused _, OwnershipExpired _ -> complaint.with(Ownership::notTaken);
            case OwnershipUnplaced unplaced -> complaint.with(ownership -> ownership.unplaced(unplaced.accountable()));
        };
    }
}
