package io.huiyin.intake.complaint.web;

import io.huiyin.events.Customer;
import io.huiyin.intake.complaint.Command;
import io.huiyin.service.strictjson.Checked;
import io.huiyin.service.strictjson.EmailAddress;
import io.huiyin.service.strictjson.Line;
import io.huiyin.service.strictjson.Phones;
import io.huiyin.service.strictjson.Violations;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who complains, as a caller sends it; {@code phoneRegion} is where a phone number without country code belongs. */
public record CustomerForm(
        @Line(max = 100) String name,
        @Nullable EmailAddress email,
        @Nullable @Line(max = 40) String phone,
        @Nullable CountryCode phoneRegion,
        @Nullable LanguageTag language,
        @Nullable ZoneId zone)
        implements Checked {

    @Override
    public void check(Violations violations) {
        if (phone != null && e164() == null) {
            violations.at("phone").add("phone");
        }
    }

    /** The same person gets the same id where an address or number tells; otherwise each complaint has its own. */
    Customer customer(CustomerDefaults defaults, UUID complaintId) {
        var number = e164();
        var reachedAt = email != null ? email.value() : number != null ? number : complaintId.toString();
        return new Customer(
                Sha256.uuid("customer", reachedAt).toString(),
                name,
                email == null ? null : email.value(),
                number,
                language == null ? defaults.language() : language.value(),
                zone == null ? defaults.zone().getId() : zone.getId());
    }

    /** What a correction asks for. */
    public Command correction() {
        return new Command.CorrectCustomer(
                name,
                email == null ? null : email.value(),
                e164(),
                language == null ? null : language.value(),
                zone == null ? null : zone.getId());
    }

    private @Nullable String e164() {
        var written = phone;
        if (written == null) {
            return null;
        }
        return Phones.e164(written, phoneRegion == null ? Phones.HOME : phoneRegion.value())
                .orElse(null);
    }
}
