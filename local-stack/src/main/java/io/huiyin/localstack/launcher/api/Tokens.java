package io.huiyin.localstack.launcher.api;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the demo people from the sign-in server, each used until shortly before it ends. */
public final class Tokens {

    /** A role is shorthand for somebody who has it. */
    private static final Map<String, String> SOMEBODY_WITH_ROLE = Map.of("owner", "mei");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Settings settings;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Tokens(HttpClient http, Settings settings) {
        this.http = http;
        this.settings = settings;
    }

    /**
     * A token that is good for at least some seconds.
     *
     * @param who a person id, or a role
     * @throws CannotProceed where the sign-in server cannot be reached or does not know this person
     */
    public String of(String who) {
        var person = SOMEBODY_WITH_ROLE.getOrDefault(who, who);
        return tokens.compute(person, (_, known) -> known == null || known.endsSoon() ? fetch(person) : known)
                .text();
    }

    private Token fetch(String person) {
        var address = settings.ports().url(Port.SIGN_IN);
        var secret = Base64.getEncoder().encodeToString((person + ":" + password()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                throw new CannotProceed("The sign-in server knows no " + person + " with this password.");
            }
            if (response.statusCode() != 200) {
                throw new CannotProceed("The sign-in server at " + address + " answers " + response.statusCode() + ".");
            }
            var json = JSON.readTree(response.body());
            long seconds = json.path("expires_in").asLong(60);
            return new Token(json.path("access_token").asString(), System.nanoTime() + seconds * 900_000_000L);
        } catch (IOException e) {
            throw new CannotProceed(
                    "The sign-in server at " + address + " does not answer; is Huiyin up? (./huiyin status)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotProceed("Interrupted.", e);
        }
    }

    private String password() {
        var file = settings.home().password();
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotProceed("There is no " + file + " yet; start Huiyin first with ./huiyin up.", e);
        }
    }

    private record Token(String text, long endsAt) {

        boolean endsSoon() {
            return System.nanoTime() > endsAt;
        }
    }
}
