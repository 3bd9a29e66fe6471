package io.huiyin.events;

import static io.huiyin.events.Sample.full;
import static io.huiyin.events.Sample.minimal;

import io.huiyin.events.escalation.DeadlineAtRisk;
import io.huiyin.events.escalation.DeadlineExtensionRefused;
import io.huiyin.events.escalation.DeadlineExtensionRequested;
import io.huiyin.events.escalation.DeadlineMet;
import io.huiyin.events.escalation.DeadlineMissed;
import io.huiyin.events.escalation.DeadlineMoved;
import io.huiyin.events.escalation.DeadlineSet;
import io.huiyin.events.escalation.DeadlineStoodDown;
import io.huiyin.events.escalation.EscalationAcknowledged;
import io.huiyin.events.escalation.EscalationRaised;
import io.huiyin.events.escalation.EscalationStoodDown;
import io.huiyin.events.escalation.MoveCause;
import io.huiyin.events.escalation.PromiseBroken;
import io.huiyin.events.escalation.Target;
import java.time.Instant;
import java.util.List;

/** What escalation says. */
final class EscalationSamples {

    private static final Instant START = Instant.parse("2026-11-20T02:15:30.250Z");
    private static final Instant DUE = Instant.parse("2026-11-20T02:45:30.250Z");

    private EscalationSamples() {}

    static List<Sample> all() {
        return List.of(
                full(new DeadlineSet(
                        "dl-1",
                        Target.OWNER_ACCEPT,
                        START,
                        DUE,
                        Instant.parse("2026-11-20T02:37:30.250Z"),
                        "house-default/1",
                        "of-2",
                        List.of("starts 10:15 Asia/Shanghai", "+ 30 min of business time 工作时间", "due 10:45"))),
                minimal(new DeadlineSet(
                        "dl-2",
                        Target.ACKNOWLEDGE,
                        START,
                        DUE,
                        null,
                        "house-default/1",
                        null,
                        List.of("starts at once"))),
                full(new DeadlineMoved(
                        "dl-1",
                        Target.FINAL_RESPONSE,
                        DUE,
                        DUE.plusSeconds(3600),
                        "等待鉴定 the expert is abroad",
                        MoveCause.EXTENSION,
                        Samples.AGENT,
                        Samples.SUPERVISOR)),
                minimal(new DeadlineMoved(
                        "dl-1",
                        Target.OWNER_ACCEPT,
                        DUE,
                        DUE.plusSeconds(3600),
                        "等待客户补充资料 paused for 1 h",
                        null,
                        null,
                        null)),
                full(new DeadlineExtensionRequested(
                        "dl-1",
                        Target.FINAL_RESPONSE,
                        DUE,
                        DUE.plusSeconds(3600),
                        "等待鉴定 the expert is abroad",
                        Samples.AGENT)),
                full(new DeadlineExtensionRefused(
                        "dl-1", Target.FINAL_RESPONSE, DUE, "另请专家 ask another expert", Samples.SUPERVISOR)),
                full(new DeadlineMet("dl-1", Target.OWNER_ACCEPT, DUE, START.plusSeconds(600))),
                full(new DeadlineAtRisk("dl-1", Target.OWNER_ACCEPT, DUE)),
                full(new DeadlineMissed("dl-1", Target.OWNER_ACCEPT, DUE, "of-2")),
                minimal(new DeadlineMissed("dl-3", Target.FIRST_CONTACT, DUE, null)),
                full(new DeadlineStoodDown("dl-1", Target.OWNER_ACCEPT, DUE, DUE.plusSeconds(600), true)),
                full(new PromiseBroken("pr-1", Instant.parse("2026-11-20T08:00:00Z"))),
                full(new EscalationRaised(
                        "es-1",
                        1,
                        Samples.SUPERVISOR,
                        "dl-1",
                        Target.OWNER_ACCEPT,
                        "三十分钟内无人接单 nobody accepted within 30 minutes",
                        "HY-7K3M-92Q",
                        Severity.HIGH,
                        Instant.parse("2026-11-20T03:00:30.250Z"))),
                full(new EscalationAcknowledged("es-1", 1, Samples.SUPERVISOR)),
                full(new EscalationStoodDown("es-1", 1, "已有承办人 an owner accepted")));
    }
}
