package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.Extension;
import io.huiyin.events.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request for more time.
 *
 * @param refusal why there is none
 */
record ExtensionView(
        State state,
        String reason,
        Party askedBy,
        Instant askedAt,
        @Nullable Party decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusal) {

    /** How it stands with a request. */
    enum State {
        /** Nobody has decided; where the clock has come to its end meanwhile, nobody will. */
        ASKED,
        GRANTED,
        REFUSED
    }

    static ExtensionView of(Extension extension) {
        var verdict = extension.verdict();
        return verdict == null
                ? new ExtensionView(State.ASKED, extension.reason(), extension.by(), extension.at(), null, null, null)
                : new ExtensionView(
                        verdict.granted() ? State.GRANTED : State.REFUSED,
                        extension.reason(),
                        extension.by(),
                        extension.at(),
                        verdict.by(),
                        verdict.at(),
                        verdict.reason());
    }
}
