package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.web.CountryCode;
import io.huiyin.intake.complaint.web.CustomerForm;
import io.huiyin.intake.complaint.web.LanguageTag;
import io.huiyin.intake.complaint.web.RegisterForm;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.EmailAddress;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.Violations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The form of the page: the fields of {@link RegisterForm}, side by side as a browser sends them. */
record NewComplaint(
        Kind kind,
        Channel channel,
        Severity severity,
        @Nullable Mood mood,
        @Line(max = 100) String name,
        @Nullable @Line(max = 40) String phone,
        @Nullable CountryCode phoneRegion,
        @Nullable EmailAddress email,
        @Nullable LanguageTag language,
        @Line(max = 200) String summary,
        @LongText(max = 20_000) String text,
        @Nullable @Line(max = 200) String product,
        @Nullable @Line(max = 200) String topic,
        @Nullable @Line(max = 50) String region,
        @Nullable @LongText(max = 2_000) String desiredOutcome,
        @Nullable LocalDate occurredOn)
        implements Checked {

    @Override
    public void check(Violations violations) {
        customer().check(violations);
    }

    RegisterForm form() {
        return new RegisterForm(
                kind,
                channel,
                summary,
                text,
                customer(),
                product,
                topic,
                null,
                severity,
                mood,
                region,
                desiredOutcome,
                null,
                occurredOn,
                null,
                null,
                null);
    }

    private CustomerForm customer() {
        return new CustomerForm(name, email, phone, phoneRegion, language, null);
    }
}
