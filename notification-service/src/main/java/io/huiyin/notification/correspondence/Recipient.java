package io.huiyin.notification.correspondence;

import io.huiyin.events.Customer;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to. The only place where this service keeps an address.
 *
 * @param language a BCP 47 tag as the customer gave it
 * @param zone an IANA time zone
 */
public record Recipient(String name, @Nullable String email, String language, String zone) {

    static Recipient of(Customer customer) {
        return new Recipient(customer.name(), customer.email(), customer.language(), customer.zone());
    }

    /** Why no mail can be sent, or null where one can. */
    @Nullable
    String whyUnreachable() {
        if (email == null || email.isBlank()) {
            return "the customer left no e-mail address";
        }
        return MailAddress.isUsable(email) ? null : "the customer's e-mail address cannot be used";
    }
}
