package io.huiyin.intake;

import io.huiyin.fixtures.Person;
import io.huiyin.fixtures.SignInServer;
import io.huiyin.fixtures.TestBroker;
import io.huiyin.fixtures.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a real broker, a store and a sign-in server, once for all tests of a run. */
public final class RunningIntake {

    private static final RunningIntake ONLY = new RunningIntake();

    public final SignInServer signIn = SignInServer.start();
    public final TestBroker broker = TestBroker.start();
    public final ConfigurableApplicationContext context;
    private final TestStore store = TestStore.start();
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningIntake() {
        for (var topic : new String[] {"intake", "routing", "escalation", "notification"}) {
            broker.createTopic("huiyin." + topic, 6);
        }
        context = SpringApplication.run(
                IntakeServiceApplication.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--huiyin.issuer=" + signIn.issuer(),
                "--huiyin.evidence.folder=" + Path.of("target", "evidence"),
                "--huiyin.mongo.uri=" + store.uri(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
    }

    public static RunningIntake get() {
        return ONLY;
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public String agent() {
        return signIn.token(Person.LIN_YUE);
    }

    public void stopStore() {
        store.pause();
    }

    public void startStore() {
        store.resume();
    }

    /** A request as the agent. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", "Bearer " + agent());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String key, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    /** The earliest time for which something can be promised to the customer. */
    public Instant feasible(String complaint) {
        var answer = get("/promises/feasible?complaint=" + complaint + "&due=2000-01-01T00:00:00Z");
        return Instant.parse(
                new JsonMapper().readTree(answer.body()).at("/earliest").stringValue());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
