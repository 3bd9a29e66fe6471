package io.huiyin.notification.running;

import io.huiyin.fixtures.Person;
import io.huiyin.notification.NotificationServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a free port, sending to the given mail server. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningService(int smtpPort, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + Surroundings.brokers(),
                "--huiyin.issuer=" + Surroundings.SIGN_IN.issuer(),
                "--huiyin.mongo.uri=" + Surroundings.store(),
                "--huiyin.smtp.port=" + smtpPort,
                "--huiyin.correspondence.patience=0s"));
        all.addAll(List.of(settings));
        context = SpringApplication.run(NotificationServiceApplication.class, all.toArray(String[]::new));
    }

    HttpResponse<String> get(String path, String role) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Surroundings.SIGN_IN.token(Person.LIN_YUE.as(role)))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
