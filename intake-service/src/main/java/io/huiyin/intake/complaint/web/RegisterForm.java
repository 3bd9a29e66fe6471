package io.huiyin.intake.complaint.web;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.Facts;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.NotInTheFuture;
import io.huiyin.service.strictjson.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as a caller sends it. */
public record RegisterForm(
        Kind kind,
        Channel channel,
        @Line(max = 200) String summary,
        @LongText(max = 20_000) String text,
        CustomerForm customer,
        @Nullable @Line(max = 200) String product,
        @Nullable @Line(max = 200) String topic,
        @Nullable QualityFactor factor,
        Severity severity,
        @Nullable Mood mood,
        @Nullable @Line(max = 50) String region,
        @Nullable @LongText(max = 2_000) String desiredOutcome,
        @Nullable AmountForm amountInDispute,
        @Nullable @NotInTheFuture LocalDate occurredOn,
        @Nullable @Range(max = 1_000) Integer previousContacts,
        @Nullable @Items(max = 50) List<@Line(max = 50) String> tags,
        @Nullable ConcernedForm concerns,
        @Nullable Boolean imported) {

    boolean isImported() {
        return Boolean.TRUE.equals(imported);
    }

    public Facts facts(CustomerDefaults defaults, UUID complaintId) {
        var classification =
                new ClassificationForm(severity, product, topic, factor, mood, region, tags, concerns).classification();
        return new Facts(
                kind,
                channel,
                customer.customer(defaults, complaintId),
                classification,
                summary,
                text,
                desiredOutcome,
                AmountForm.moneyOf(amountInDispute),
                occurredOn,
                isImported());
    }
}
