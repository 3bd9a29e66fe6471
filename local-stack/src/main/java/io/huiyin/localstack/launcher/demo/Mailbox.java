package io.huiyin.localstack.launcher.demo;

import io.huiyin.localstack.launcher.api.Api;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into the mailbox as the customer would; each mail is new once. */
final class Mailbox {

    private static final JsonMapper JSON = new JsonMapper();

    private final Api api;
    private final String address;
    private final Instant since = Instant.now();
    private final Set<Long> read = new HashSet<>();

    Mailbox(Api api, String address) {
        this.api = api;
        this.address = address;
    }

    /** The subject of the next mail. */
    String next(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var mail = unread();
            if (mail.isPresent()) {
                read.add(mail.get().path("id").asLong());
                return mail.get().path("subject").asString();
            }
            Thread.sleep(300);
        }
        throw new CannotProceed(
                "The demo waited " + patience.toSeconds() + " s for a mail in vain; see ./huiyin logs notification.");
    }

    private Optional<JsonNode> unread() throws InterruptedException {
        var reply = api.get("admin", Port.SIGN_IN, "/mailbox/mails?since=" + since);
        return reply.body()
                .lines()
                .filter(line -> line.contains(address))
                .map(JSON::readTree)
                .filter(mail -> !read.contains(mail.path("id").asLong()))
                .findFirst();
    }
}
