package io.huiyin.routing;

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
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintResolved;
import java.time.Instant;
import java.util.List;

/** What tests tell routing. */
public final class Complaints {

    public static final Party AGENT = new Party("agent", "Lin Yue");
    public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private Complaints() {}

    public static ComplaintRegistered aPhoneCall(String... tags) {
        return registered("Billing", "My bill is wrong", false, tags);
    }

    public static ComplaintRegistered anImported(String product) {
        return registered(product, "They took my money", true);
    }

    public static ComplaintRegistered registered(String product, String text, boolean imported, String... tags) {
        return new ComplaintRegistered(
                "HY-0001",
                Kind.COMPLAINT,
                Channel.PHONE,
                new Customer("c1", "A customer", null, null, "en", "Asia/Shanghai"),
                new Classification(Severity.NORMAL, product, null, null, Mood.CALM, "US-CA", List.of(tags), null),
                "A complaint",
                text,
                null,
                null,
                AGENT,
                NOW,
                null,
                imported);
    }

    public static ComplaintResolved resolved() {
        return new ComplaintResolved(AGENT, "Done", null);
    }

    public static ComplaintReopened reopened() {
        return new ComplaintReopened(AGENT, "Not done");
    }

    public static DeadlineMissed expired(String offerId) {
        return new DeadlineMissed("d1", Target.OWNER_ACCEPT, NOW, offerId);
    }

    public static Event event(String complaintId, long sequence, ComplaintEvent content) {
        return new Event(
                new Envelope(
                        EventCatalogue.sourceOf(content),
                        complaintId,
                        sequence,
                        EventCatalogue.wireNameOf(content),
                        NOW,
                        null,
                        null),
                content);
    }
}
