package io.huiyin.localstack.launcher.census;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks all four services and compares; only numbers are kept of what they say. */
public final class TakeCensus {

    private static final Duration FIRST_LINE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Tokens tokens;
    private final Settings settings;

    public TakeCensus(HttpClient http, Tokens tokens, Settings settings) {
        this.http = http;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Takes it again until the services agree or the time is up: what is on its way is no loss. Customers are answered
     * last; while some are still to be, the other services are not asked.
     *
     * @throws CannotProceed where a service does not answer, also at the end of that time
     */
    public Report execute(Duration patience) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            boolean last = System.nanoTime() - began >= patience.toNanos();
            try {
                var notified = accounts(Service.NOTIFICATION);
                if (last || allAnswered(notified)) {
                    var report = report(notified);
                    if (report.agrees() || last) {
                        return report;
                    }
                }
            } catch (CannotProceed away) {
                if (last) {
                    throw away;
                }
            }
            Thread.sleep(BETWEEN);
        }
    }

    static boolean allAnswered(Map<String, Account> notified) {
        return notified.values().stream().allMatch(account -> Service.NOTIFICATION.isDone(account.standing()));
    }

    private Report report(Map<String, Account> notified) throws InterruptedException {
        Map<Service, Map<String, Account>> accounts = new EnumMap<>(Service.class);
        accounts.put(Service.NOTIFICATION, notified);
        for (var service : EnumSet.complementOf(EnumSet.of(Service.NOTIFICATION))) {
            accounts.put(service, accounts(service));
        }
        return Comparison.of(accounts);
    }

    private Map<String, Account> accounts(Service service) throws InterruptedException {
        var address = settings.ports().url(service.port()) + "/census";
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(FIRST_LINE)
                .header("Authorization", "Bearer " + tokens.of("admin"))
                .header("Accept", "application/x-ndjson")
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw new CannotProceed(address + " answers " + response.statusCode() + ".");
                }
                Map<String, Account> accounts = new HashMap<>();
                lines.filter(line -> !line.isBlank()).forEach(line -> read(line, accounts));
                return accounts;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CannotProceed(
                    service.wireName() + " does not answer at " + address + "; see ./huiyin status.", e);
        } catch (JacksonException e) {
            throw new CannotProceed(service.wireName() + " sends no census: " + e.getOriginalMessage(), e);
        }
    }

    static void read(String line, Map<String, Account> accounts) {
        var json = JSON.readTree(line);
        Map<Service, Long> heard = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            var sequence = json.path("heard").path(service.wireName());
            if (sequence.isNumber()) {
                heard.put(service, sequence.asLong());
            }
        }
        accounts.put(
                json.path("subject").asString(),
                new Account(
                        json.path("said").asLong(),
                        json.path("unsent").asLong(),
                        heard,
                        json.path("parked").asLong(),
                        json.path("standing").asString().intern()));
    }
}
