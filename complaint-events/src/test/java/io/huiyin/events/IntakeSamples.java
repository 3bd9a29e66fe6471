package io.huiyin.events;

import static io.huiyin.events.Sample.full;
import static io.huiyin.events.Sample.minimal;

import io.huiyin.events.intake.Audience;
import io.huiyin.events.intake.ComplaintAmended;
import io.huiyin.events.intake.ComplaintClosed;
import io.huiyin.events.intake.ComplaintLinked;
import io.huiyin.events.intake.ComplaintMerged;
import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.events.intake.ComplaintReopened;
import io.huiyin.events.intake.ComplaintResolved;
import io.huiyin.events.intake.ComplaintWithdrawn;
import io.huiyin.events.intake.CustomerCorrected;
import io.huiyin.events.intake.EvidenceAdded;
import io.huiyin.events.intake.NoteAdded;
import io.huiyin.events.intake.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What intake says of the record itself. */
final class IntakeSamples {

    private static final Classification SHORT_CHANGED = new Classification(
            Severity.HIGH,
            "cash-counter",
            "short-change",
            QualityFactor.ATTITUDE,
            Mood.AGITATED,
            "CN-44",
            List.of("现金", "second-call"),
            new Concerned(new Party("p-311", "Chen Hao 陈浩"), new Party("u-44-03", "Tianhe branch 天河支行")));
    private static final Classification BARE =
            new Classification(Severity.NORMAL, null, null, null, Mood.CALM, null, List.of(), null);

    private static final Classification MISSELLING = new Classification(
            Severity.CRITICAL,
            "wealth-management",
            "mis-selling",
            QualityFactor.RESPONSIBILITY,
            Mood.DEMANDING,
            "HK",
            List.of("监管转办"),
            new Concerned(new Party("p-9", "Wong Siu Ming 黄小明"), new Party("u-hk", "Wealth desk 财富管理部")));
    private static final Classification GRAVE =
            new Classification(Severity.CRITICAL, null, null, null, Mood.CONFUSED, null, List.of("elderly"), null);

    private static final Customer FANG =
            new Customer("cust-1029", "王芳", "wang.fang+home@example.com", "+8613800138000", "zh-CN", "Asia/Shanghai");
    private static final Customer FANG_MOVED =
            new Customer("cust-1029", "王芳芳", "fang@example.org", "+85251234567", "zh-HK", "Asia/Hong_Kong");
    private static final Customer GRACE = new Customer("cust-77", "Grace O'Neill", null, null, "en", "Europe/London");

    private IntakeSamples() {}

    static List<Sample> all() {
        return List.of(
                full(new ComplaintRegistered(
                        "HY-7K3M-92Q",
                        Kind.COMPLAINT,
                        Channel.PHONE,
                        FANG,
                        SHORT_CHANGED,
                        "柜台少找50元，且态度恶劣",
                        "今天上午在前台缴费，少找了我50元。\n我回去理论，柜员说“离柜概不负责”。😡 Please call me back today.",
                        "退还50元并书面道歉",
                        new Money(new BigDecimal("50.00"), "CNY"),
                        Samples.AGENT,
                        Instant.parse("2026-11-20T02:15:30.250Z"),
                        LocalDate.parse("2026-11-19"),
                        false)),
                minimal(new ComplaintRegistered(
                        "HY-2B8X-41D",
                        Kind.SUGGESTION,
                        Channel.WEB,
                        GRACE,
                        BARE,
                        "Opening hours",
                        "Please open the counter on Saturdays as well.",
                        null,
                        null,
                        Samples.AGENT,
                        Instant.parse("2026-11-20T09:00:00Z"),
                        null,
                        true)),
                full(new ComplaintAmended(Samples.AGENT, SHORT_CHANGED, MISSELLING)),
                minimal(new ComplaintAmended(Samples.AGENT, BARE, GRAVE)),
                full(new CustomerCorrected(Samples.AGENT, FANG, FANG_MOVED)),
                minimal(new CustomerCorrected(Samples.AGENT, GRACE, GRACE)),
                full(new EvidenceAdded(
                        Samples.AGENT,
                        "ev-1",
                        "小票 receipt (1).jpg",
                        "image/jpeg",
                        5_368_709_120L,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                full(new NoteAdded(Samples.OWNER, Audience.INTERNAL, "已调取监控，确认少找50元。")),
                full(new ComplaintResolved(
                        Samples.OWNER,
                        "We returned 50 yuan and apologised in writing. 已退还50元并书面致歉。",
                        new Money(new BigDecimal("50.00"), "CNY"))),
                minimal(new ComplaintResolved(Samples.OWNER, "The counter opens on Saturdays from March.", null)),
                full(new ComplaintClosed(
                        Samples.SUPERVISOR,
                        ServiceGap.PHARMACY,
                        "The cash was not counted in front of the customer.",
                        "唱收唱付写入柜台交接班检查表",
                        Instant.parse("2026-12-20T10:00:00Z"))),
                minimal(new ComplaintClosed(Samples.SUPERVISOR, null, null, null, null)),
                full(new ComplaintReopened(Samples.AGENT, "The customer has not received the money. 款项未到账。")),
                full(new ComplaintWithdrawn(Samples.AGENT, "Settled with the branch 客户自行与网点协商解决")),
                minimal(new ComplaintWithdrawn(Samples.AGENT, null)),
                full(new ComplaintLinked(Samples.AGENT, "c-4", "HY-8W2N-77C", Relation.RELATED)),
                full(new ComplaintMerged(Samples.AGENT, "c-3", "HY-5T1P-08R")));
    }
}
