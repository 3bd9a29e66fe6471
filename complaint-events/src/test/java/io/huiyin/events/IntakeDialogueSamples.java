package io.huiyin.events;

import static io.huiyin.events.Sample.full;
import static io.huiyin.events.Sample.minimal;

import io.huiyin.events.intake.ApprovalRefused;
import io.huiyin.events.intake.ApprovalRequested;
import io.huiyin.events.intake.CustomerContacted;
import io.huiyin.events.intake.InformationReceived;
import io.huiyin.events.intake.InformationRequested;
import io.huiyin.events.intake.PromiseKept;
import io.huiyin.events.intake.PromiseMade;
import io.huiyin.events.intake.PromiseWithdrawn;
import io.huiyin.events.intake.ResolutionAccepted;
import io.huiyin.events.intake.ResolutionDeclined;
import io.huiyin.events.intake.ResolutionProposed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What intake says of the talk with the customer: questions, promises and proposals. */
final class IntakeDialogueSamples {

    private IntakeDialogueSamples() {}

    static List<Sample> all() {
        return List.of(
                full(new CustomerContacted(
                        Samples.OWNER, Channel.PHONE, true, "已道歉，客户情绪缓和；he expects a call by 16:00.")),
                minimal(new CustomerContacted(Samples.OWNER, Channel.PHONE, false, null)),
                full(new InformationRequested(Samples.OWNER, "请提供缴费小票的照片。", Instant.parse("2026-11-23T16:00:00Z"))),
                minimal(new InformationRequested(Samples.OWNER, "Which counter was it?", null)),
                full(new InformationReceived(Samples.AGENT, "三号柜台，上午十点左右。Counter 3.")),
                full(new PromiseMade(
                        Samples.OWNER, "pr-1", "Call back by 16:00 今天下午四点前回电", Instant.parse("2026-11-20T08:00:00Z"))),
                full(new PromiseKept(Samples.OWNER, "pr-1")),
                full(new PromiseWithdrawn(Samples.OWNER, "pr-1", "The customer prefers an e-mail. 客户改要邮件答复。")),
                full(new ResolutionProposed(
                        Samples.OWNER,
                        "res-1",
                        "We cannot refund the annual fee of last year.",
                        true,
                        "给您带来不便，我们深表歉意。",
                        new Money(new BigDecimal("128.50"), "HKD"),
                        List.of("Waive this year's fee 免除本年年费", "换发免年费卡"),
                        Samples.SUPERVISOR)),
                minimal(new ResolutionProposed(
                        Samples.OWNER, "res-2", "We return the 50 yuan today.", false, null, null, List.of(), null)),
                full(new ApprovalRequested(
                        Samples.OWNER,
                        "res-3",
                        "We cannot undo the sale 无法撤销该笔交易。",
                        true,
                        "给您带来不便，我们深表歉意。",
                        new Money(new BigDecimal("5000.00"), "CNY"),
                        List.of("We return the fee 退还手续费"))),
                minimal(new ApprovalRequested(
                        Samples.OWNER,
                        "res-4",
                        "We return 5,000 yuan.",
                        false,
                        null,
                        new Money(new BigDecimal("5000"), "CNY"),
                        List.of())),
                full(new ApprovalRefused(Samples.SUPERVISOR, "res-3", "金额过高 Offer the fee only.")),
                full(new ResolutionAccepted(Samples.AGENT, "res-1")),
                full(new ResolutionDeclined(Samples.AGENT, "res-1", "金额不符 The amount is wrong.")),
                minimal(new ResolutionDeclined(Samples.AGENT, "res-1", null)));
    }
}
