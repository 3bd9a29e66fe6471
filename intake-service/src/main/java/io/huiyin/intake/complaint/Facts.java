package io.huiyin.intake.complaint;

import io.huiyin.events.Channel;
import io.huiyin.events.Classification;
import io.huiyin.events.Customer;
import io.huiyin.events.Kind;
import io.huiyin.events.Money;
import io.huiyin.intake.duplicate.Said;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was said when the complaint came in. */
public record Facts(
        Kind kind,
        Channel channel,
        Customer customer,
        Classification classification,
        String summary,
        String text,
        @Nullable String desiredOutcome,
        @Nullable Money amountInDispute,
        @Nullable LocalDate occurredOn,
        boolean imported) {

    Facts correctedTo(Customer other) {
        return new Facts(
                kind,
                channel,
                other,
                classification,
                summary,
                text,
                desiredOutcome,
                amountInDispute,
                occurredOn,
                imported);
    }

    /** What duplicates are recognised by. */
    public Said said() {
        return Said.of(customer.phone(), customer.email(), summary + "\n" + text);
    }

    Facts classedAs(Classification other) {
        return new Facts(
                kind, channel, customer, other, summary, text, desiredOutcome, amountInDispute, occurredOn, imported);
    }
}
