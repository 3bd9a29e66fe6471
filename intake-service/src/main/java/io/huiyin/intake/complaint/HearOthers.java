package io.huiyin.intake.complaint;

import io.huiyin.events.Event;
import io.huiyin.messaging.Decision;
import io.huiyin.messaging.EventHandler;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows what the other services say of a complaint; intake has nothing to add to it. */
public final class HearOthers implements EventHandler<Dossier> {

    @Override
    public Decision<Dossier> handle(@Nullable Dossier dossier, Event event, Instant now) {
        if (dossier == null) {
            throw new UnknownComplaintException(event.content());
        }
        return Decision.of(dossier.with(ComplaintHistory.after(
                dossier.complaint(), event.content(), event.envelope().time())));
    }
}
