package io.huiyin.service.demo;

import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.EmailAddress;
import io.huiyin.service.strictjson.Items;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.LongText;
import io.huiyin.service.strictjson.Phones;
import io.huiyin.service.strictjson.Range;
import io.huiyin.service.strictjson.Violations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A body with one field of each kind. */
record Thing(
        @Line(max = 20) String subject,
        @LongText(max = 20_000) @Nullable String story,
        @Nullable Kind kind,
        @Range(max = 9) @Nullable Integer count,
        @Nullable EmailAddress email,
        @Nullable String phone,
        @Nullable String region,
        @Nullable Instant at,
        @Nullable LocalDate on,
        @Nullable ZoneId zone,
        @Nullable Currency currency,
        @Nullable @Items(max = 10) List<@Line(max = 10) String> tags,
        @Nullable Part part)
        implements Checked {

    enum Kind {
        COMPLAINT,
        COMPLIMENT
    }

    record Part(@Nullable String name) {}

    @Override
    public void check(Violations violations) {
        if (phone != null && e164() == null) {
            violations.at("phone").add("phone");
        }
    }

    @Nullable
    String e164() {
        return phone == null
                ? null
                : Phones.e164(phone, Objects.requireNonNullElse(region, Phones.HOME))
                        .orElse(null);
    }
}
