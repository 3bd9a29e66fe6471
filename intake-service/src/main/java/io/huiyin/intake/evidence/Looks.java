package io.huiyin.intake.evidence;

import io.huiyin.events.Party;
import java.time.Instant;
import java.util.List;

/** Who looked at which file when. */
public interface Looks {

    void record(Look look);

    /** The latest looks at a complaint's files, newest first. */
    List<Look> of(String complaint, int most);

    /** One download. */
    record Look(String complaint, String evidence, Party by, Instant at) {}
}
