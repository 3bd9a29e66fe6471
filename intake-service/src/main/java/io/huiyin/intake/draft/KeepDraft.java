package io.huiyin.intake.draft;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Keeps what an agent is writing, unless somebody (the same agent in another tab) has changed it meanwhile. */
public final class KeepDraft {

    /** How long a draft lies that nobody goes on with. */
    public static final Duration KEPT = Duration.ofDays(14);

    /** So many an agent may have. */
    public static final int MOST = 20;

    private final Drafts drafts;
    private final InstantSource clock;

    public KeepDraft(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @param seen the version that the writer saw last; 0 for a draft that is new */
    public Result execute(String agent, String id, long seen, Map<String, String> fields) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var draft = new Draft(id, seen + 1, fields, now);
        if (seen > 0) {
            return drafts.replace(agent, draft, seen) ? new Kept(draft) : new Changed();
        }
        drafts.forgetBefore(now.minus(KEPT));
        if (drafts.of(agent).size() >= MOST) {
            return new TooMany();
        }
        return drafts.add(agent, draft) ? new Kept(draft) : new Changed();
    }

    /** What it comes to. */
    public sealed interface Result {}

    /** Saved. */
    public record Kept(Draft draft) implements Result {}

    /** Another version is there than the one seen, or none any more. */
    public record Changed() implements Result {}

    /** The agent has {@link KeepDraft#MOST} already. */
    public record TooMany() implements Result {}
}
