package io.huiyin.intake.complaint;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.ComplaintEvent;
import io.huiyin.events.Customer;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Party;
import io.huiyin.events.Severity;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.PromiseBroken;
import io.huiyin.events.escalation.Target;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.routing.Defect;
import io.huiyin.events.routing.OfferKind;
import io.huiyin.events.routing.OwnershipAccepted;
import io.huiyin.events.routing.OwnershipExpired;
import io.huiyin.events.routing.OwnershipOffered;
import io.huiyin.events.routing.OwnershipRefused;
import io.huiyin.events.routing.OwnershipUnplaced;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** People, complaints and events to try things on. */
final class Examples {

    static final Party LIN = new Party("agent", "Lin Yue");
    static final Party MEI = new Party("mei", "Mei Chen");
    static final Party MORTGAGE = new Party("mortgage", "Mortgage");
    static final Party ZHOU = new Party("supervisor", "Zhou Min");
    static final Instant MORNING = Instant.parse("2026-11-23T01:30:00Z");

    static final CompensationLimits LIMITS = new CompensationLimits(Map.of("CNY", new BigDecimal(200)));

    private Examples() {}

    static Facts shortChange() {
        return new Facts(
                Kind.COMPLAINT,
                Channel.PHONE,
                new Customer("c-1", "王芳", "fang@example.org", "+8613800138000", "zh-CN", "Asia/Shanghai"),
                new Classification(Severity.NORMAL, "Counter", "Cash", null, Mood.AGITATED, "CN-GD", List.of(), null),
                "Short-changed 50 yuan",
                "They gave me 50 yuan too little.\nThe front desk argued.",
                null,
                null,
                null,
                false);
    }

    static Complaint registered() {
        return ComplaintHistory.after(null, registration(), MORNING);
    }

    static ComplaintEvent registration() {
        return ComplaintDecider.register(shortChange(), new Reference("4827361950"), LIN, MORNING);
    }

    /** One of what people ask for, most often of what makes sense now. */
    static Command aCommand(Random random, Complaint complaint) {
        return new SomeCommand(random, complaint).next();
    }

    static ComplaintEvent somethingHeard(Random random) {
        var id = "x-" + random.nextInt(3);
        var due = MORNING.plusSeconds(random.nextInt(10_000));
        return switch (random.nextInt(14)) {
            case 0 -> new OwnershipOffered(id, OfferKind.INITIAL, MORTGAGE, MEI, null, LIN, due, List.of());
            case 1 -> new OwnershipAccepted(id, MORTGAGE, MEI, false);
            case 2 -> new OwnershipRefused(id, MEI, Defect.NOT_MINE, null);
            case 3 -> new OwnershipExpired(id, MEI);
            case 4 -> new OwnershipUnplaced(ZHOU, LIN, List.of());
            case 5 -> new DeadlineSet(id, aTarget(random), MORNING, due, null, "house", null, List.of());
            case 6 -> new DeadlineMet(id, aTarget(random), due, due);
            case 7 -> new DeadlineMissed(id, aTarget(random), due, null);
            case 8 -> raised(id, random.nextInt(1, 4), due);
            case 9 -> new EscalationAcknowledged(id, 1, ZHOU);
            case 10 -> new EscalationStoodDown(id, 1, "resolved");
            case 11 -> new DeadlineStoodDown(id, aTarget(random), due, due, random.nextBoolean());
            case 12 -> new PromiseBroken("k-" + random.nextInt(60), due);
            default -> new MessageSent(id, MessageKind.ACKNOWLEDGEMENT, Medium.EMAIL, "intake:1:1", "en", 1);
        };
    }

    static EscalationRaised raised(String id, int level, Instant acknowledgeBy) {
        return new EscalationRaised(
                id, level, ZHOU, "d-1", Target.OWNER_ACCEPT, "late", "482-736-195-0", Severity.NORMAL, acknowledgeBy);
    }

    private static Target aTarget(Random random) {
        return List.of(Target.values()).get(random.nextInt(Target.values().length));
    }
}
