package io.huiyin.events;

import static io.huiyin.events.Sample.full;
import static io.huiyin.events.Sample.minimal;

import io.huiyin.events.notification.CallbackAttempted;
import io.huiyin.events.notification.CallbackCompleted;
import io.huiyin.events.notification.CallbackOutcome;
import io.huiyin.events.notification.CallbackScheduled;
import io.huiyin.events.notification.CustomerReplied;
import io.huiyin.events.notification.Medium;
import io.huiyin.events.notification.MessageDeferred;
import io.huiyin.events.notification.MessageFailed;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.events.notification.MessageSent;
import io.huiyin.events.notification.MessageSuppressed;
import io.huiyin.events.notification.SurveyAnswered;
import java.time.Instant;
import java.util.List;

/** What notification says. */
final class NotificationSamples {

    private static final Instant MORNING = Instant.parse("2026-11-21T00:30:00Z");

    private NotificationSamples() {}

    static List<Sample> all() {
        return List.of(
                full(new MessageSent("m-1", MessageKind.ACKNOWLEDGEMENT, Medium.EMAIL, "intake:c-7:1", "zh-CN", 2)),
                full(new MessageDeferred(
                        "m-2", MessageKind.OWNER_ASSIGNED, Medium.SMS, "routing:c-7:2", MORNING, "夜间免打扰 quiet hours")),
                full(new MessageSuppressed(
                        "m-3", MessageKind.SURVEY, Medium.PUSH, "intake:c-7:9", "客户已退订 opted out of surveys")),
                minimal(new MessageSuppressed(
                        "m-4", MessageKind.RESOLUTION, null, "intake:c-7:8", "no address of the customer is known")),
                full(new MessageFailed(
                        "m-5",
                        MessageKind.RESOLUTION,
                        Medium.EMAIL,
                        "intake:c-7:8",
                        5,
                        "550 mailbox unavailable 邮箱不存在")),
                full(new CallbackScheduled("cb-1", MORNING, MORNING.plusSeconds(7200), "承诺回电 promised by the owner")),
                full(new CallbackAttempted(
                        "cb-1", Samples.OWNER, CallbackOutcome.NO_ANSWER, MORNING.plusSeconds(1800))),
                minimal(new CallbackAttempted("cb-1", Samples.OWNER, CallbackOutcome.REACHED, null)),
                full(new CallbackCompleted("cb-1", CallbackOutcome.REACHED, 2)),
                full(new CustomerReplied("re-1", Medium.EMAIL, "m-1", "谢谢，问题解决了 🙏")),
                minimal(new CustomerReplied("re-2", Medium.SMS, null, "Still waiting for the money.")),
                full(new SurveyAnswered("su-1", 4, List.of("等待时间 waiting time"), "态度很好 friendly")),
                minimal(new SurveyAnswered("su-2", 1, List.of(), null)));
    }
}
