package io.huiyin.intake.complaint;

import io.huiyin.events.intake.IntakeEvent;
import java.util.List;

/** What {@link ComplaintDecider} makes of a command. */
public sealed interface Ruling {

    static Ruling said(IntakeEvent... events) {
        return new Said(List.of(events));
    }

    static Ruling refused(Objection why) {
        return new Refused(List.of(why));
    }

    /** It happens. */
    record Said(List<IntakeEvent> events) implements Ruling {}

    /** It does not, for all these reasons. */
    record Refused(List<Objection> why) implements Ruling {}
}
