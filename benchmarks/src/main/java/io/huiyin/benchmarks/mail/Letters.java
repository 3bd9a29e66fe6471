package io.huiyin.benchmarks.mail;

import io.huiyin.events.Kind;
import io.huiyin.events.notification.MessageKind;
import io.huiyin.notification.correspondence.Content;
import io.huiyin.notification.correspondence.Letter;
import io.huiyin.notification.correspondence.Recipient;
import io.huiyin.notification.correspondence.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Letters of the kind that is sent most often, each to another customer. */
final class Letters {

    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration TO_BE_ANSWERED_IN = Duration.ofDays(1);
    private static final Subject SUBJECT = new Subject(
            "HY-2611-000001",
            Kind.COMPLAINT,
            "Loan modification, collection, foreclosure – A Bank of Some Name",
            "the mortgage team");

    private Letters() {}

    static Letter acknowledgement(long number) {
        var now = Instant.now();
        var id = new UUID(now.toEpochMilli(), number).toString();
        return new Letter(
                id,
                id,
                id,
                MessageKind.ACKNOWLEDGEMENT,
                1,
                "benchmark",
                now.plus(LEASE),
                new Recipient("Customer " + number, number + "@customers.example", "en", "America/New_York"),
                SUBJECT,
                new Content(null, null, null, null),
                now.plus(TO_BE_ANSWERED_IN));
    }
}
