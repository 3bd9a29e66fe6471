package io.huiyin.notification.correspondence;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Customer;
import io.huiyin.events.Envelope;
import io.huiyin.events.Event;
import io.huiyin.events.EventCatalogue;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.CustomerCorrected;
import io.huiyin.events.routing.OwnershipAccepted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as they are heard in these tests. */
final class Heard {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private Heard() {}

    static Event registered(@Nullable String email) {
        return event(
                1,
                new ComplaintRegistered(
                        "HY-1",
                        Kind.COMPLAINT,
                        Channel.PHONE,
                        ada(email),
                        new Classification(Severity.NORMAL, null, null, null, Mood.CALM, null, List.of(), null),
                        "Short-changed by 50 yuan",
                        "At the counter.",
                        null,
                        null,
                        new Party("agent", "Lin Yue"),
                        NOW,
                        null,
                        false));
    }

    static Event corrected(long sequence, String email) {
        return event(
                sequence, new CustomerCorrected(new Party("agent", "Lin Yue"), ada("ada@example.org"), ada(email)));
    }

    private static Customer ada(@Nullable String email) {
        return new Customer("c-1", "Ada Byron", email, null, "en", "Europe/London");
    }

    static Event accepted(long sequence) {
        return event(
                sequence,
                new OwnershipAccepted("o-" + sequence, new Party("m", "Mortgage"), new Party("mei", "Mei Chen"), true));
    }

    static Event resolved(long sequence) {
        return event(sequence, new ComplaintResolved(new Party("mei", "Mei Chen"), "We pay it back.", null));
    }

    static Event firstContactBy(Instant dueAt) {
        return event(1, new DeadlineSet("d-1", Target.FIRST_CONTACT, NOW, dueAt, null, "house", null, List.of()));
    }

    private static Event event(long sequence, ComplaintEvent content) {
        return new Event(
                new Envelope(
                        EventCatalogue.sourceOf(content),
                        "complaint-1",
                        sequence,
                        EventCatalogue.wireNameOf(content),
                        NOW,
                        null,
                        null),
                content);
    }
}
