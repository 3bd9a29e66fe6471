package io.huiyin.notification.running;

import io.huiyin.notification.NotificationServiceApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The service on a free port, sending to the given mail server. */
final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningService(int smtpPort, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + Surroundings.brokers(),
                "--huiyin.mongo.uri=" + Surroundings.store(),
                "--huiyin.smtp.port=" + smtpPort,
                "--huiyin.correspondence.patience=0s"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(NotificationServiceApplication.class, WhoeverTheTokenSays.class)
                .run(all.toArray(String[]::new));
    }

    HttpResponse<String> get(String path, String role) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + role)
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

    /** Tokens are the business of service-defaults, which tests them; here a token is the name of a role. */
    @Configuration(proxyBeanMethods = false)
    static class WhoeverTheTokenSays {

        @Bean
        JwtDecoder roleAsToken() {
            return role -> Jwt.withTokenValue(role)
                    .header("alg", "none")
                    .subject(role)
                    .claim("roles", List.of(role))
                    .expiresAt(Instant.now().plusSeconds(60))
                    .build();
        }
    }
}
