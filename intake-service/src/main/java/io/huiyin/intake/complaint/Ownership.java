package io.huiyin.intake.complaint;

import io.huiyin.events.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What intake has heard from routing: who answers for the complaint, and who was asked to. */
public record Ownership(
        Party accountable,
        @Nullable Party owner,
        @Nullable Party team,
        @Nullable Party offeredTo,
        @Nullable Instant respondBy) {

    /** First-contact responsibility: whoever took the complaint answers for it until somebody else accepts. */
    static Ownership of(Party firstReceiver) {
        return new Ownership(firstReceiver, null, null, null, null);
    }

    /** The team that is asked has it in its queue, where nobody owns it yet. */
    Ownership offered(Party toTeam, Party to, Party accountableMeanwhile, @Nullable Instant until) {
        return new Ownership(accountableMeanwhile, owner, owner == null ? toTeam : team, to, until);
    }

    Ownership accepted(Party newOwner, Party newTeam) {
        return new Ownership(newOwner, newOwner, newTeam, null, null);
    }

    Ownership notTaken() {
        return new Ownership(accountable, owner, team, null, null);
    }

    Ownership unplaced(Party answersForIt) {
        return new Ownership(answersForIt, owner, team, null, null);
    }
}
