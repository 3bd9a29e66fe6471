package io.huiyin.intake.desk;

import io.huiyin.events.Channel;
import io.huiyin.events.Kind;
import io.huiyin.events.Mood;
import io.huiyin.events.QualityFactor;
import io.huiyin.events.Severity;
import io.huiyin.intake.complaint.web.AmountForm;
import io.huiyin.intake.complaint.web.ConcernedForm;
import io.huiyin.intake.complaint.web.ConcernedForm.PartyForm;
import io.huiyin.intake.complaint.web.CountryCode;
import io.huiyin.intake.complaint.web.CustomerForm;
import io.huiyin.intake.complaint.web.LanguageTag;
import io.huiyin.intake.complaint.web.RegisterForm;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.EmailAddress;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.NotInTheFuture;
import io.huiyin.service.strictjson.Phones;
import io.huiyin.service.strictjson.Range;
import io.huiyin.service.strictjson.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends: the fields of {@link RegisterForm} side by side, in parts. A rule over several fields is only asked
 * once each of them is in order, so those fields are a part of their own: what is wrong elsewhere hides nothing.
 */
record NewComplaint(Basics basics, Reached reached, Disputed disputed) {

    /** @throws Problem with everything that is wrong in any part */
    static NewComplaint read(Map<String, String[]> parameters) {
        var form = new FormInParts(parameters);
        var reached = form.part(Reached.class);
        var disputed = form.part(Disputed.class);
        var basics = form.rest(Basics.class);
        form.refuse();
        return new NewComplaint(
                Objects.requireNonNull(basics), Objects.requireNonNull(reached), Objects.requireNonNull(disputed));
    }

    RegisterForm form() {
        var said = basics.summary();
        return new RegisterForm(
                basics.kind(),
                basics.channel(),
                said == null ? FirstSentence.of(basics.text()) : said,
                basics.text(),
                new CustomerForm(
                        basics.name(), basics.email(), reached.phone(), reached.phoneRegion(), basics.language(), null),
                basics.product(),
                basics.topic(),
                basics.factor(),
                basics.severity(),
                basics.mood(),
                basics.region(),
                basics.desiredOutcome(),
                disputed.form(),
                basics.occurredOn(),
                basics.previousContacts(),
                basics.tags(),
                basics.concerns(),
                null);
    }

    /** What stands alone; without a summary the text's first sentence is one. */
    record Basics(
            Kind kind,
            Channel channel,
            Severity severity,
            @Nullable Mood mood,
            @Line(max = 100) String name,
            @Nullable EmailAddress email,
            @Nullable LanguageTag language,
            @Nullable @Line(max = 200) String summary,
            @LongText(max = 20_000) String text,
            @Nullable @Line(max = 200) String product,
            @Nullable @Line(max = 200) String topic,
            @Nullable QualityFactor factor,
            @Nullable @Line(max = 50) String region,
            @Nullable @LongText(max = 2_000) String desiredOutcome,
            @Nullable @NotInTheFuture LocalDate occurredOn,
            @Nullable @Range(max = 1_000) Integer previousContacts,
            @Nullable @Items(max = 50) List<@Line(max = 50) String> tags,
            @Nullable @Line(max = 100) String staff,
            @Nullable @Line(max = 100) String unit) {

        /** The agent writes one word for each: the directory knows people and units by it, or they are new to it. */
        @Nullable
        ConcernedForm concerns() {
            return staff == null && unit == null ? null : new ConcernedForm(party(staff), party(unit));
        }

        private static @Nullable PartyForm party(@Nullable String called) {
            return called == null ? null : new PartyForm(called, called);
        }
    }

    /** A number, and the country that a number without country code belongs to. */
    record Reached(
            @Nullable @Line(max = 40) String phone,
            @Nullable CountryCode phoneRegion) implements Checked {

        @Override
        public void check(Violations violations) {
            var home = phoneRegion == null ? Phones.HOME : phoneRegion.value();
            if (phone != null && Phones.e164(phone, home).isEmpty()) {
                violations.at("phone").add("phone");
            }
        }
    }

    /** What it is about in money. */
    record Disputed(
            @Nullable @Range(max = 1_000_000_000_000L) BigDecimal amount,
            @Nullable Currency currency) implements Checked {

        @Override
        public void check(Violations violations) {
            var form = form();
            if (form != null) {
                form.check(violations);
            } else if (amount != null) {
                violations.at("currency").add("required");
            }
        }

        private @Nullable AmountForm form() {
            return amount == null || currency == null ? null : new AmountForm(amount, currency);
        }
    }
}
