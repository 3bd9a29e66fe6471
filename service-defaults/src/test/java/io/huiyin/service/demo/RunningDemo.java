package io.huiyin.service.demo;

import io.huiyin.fixtures.Person;
import io.huiyin.fixtures.SignInServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo service on a real port, with a real sign-in server beside it. */
final class RunningDemo implements AutoCloseable {

    /** Whose token it is, unless a test says otherwise. */
    static final Person AGENT = Person.LIN_YUE.in("CN-GD", "front-desk");

    final SignInServer signIn = SignInServer.lettingIn(AGENT);
    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningDemo(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "--huiyin.issuer=" + signIn.issuer();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        context = SpringApplication.run(Demo.class, all);
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("The demo does not run");
        }
        return server.getPort();
    }

    HttpRequest.Builder asAgent(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).header("Authorization", "Bearer " + signIn.token(AGENT));
    }

    HttpRequest.Builder posting(byte[] body) {
        return asAgent("/things").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(client, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Sends bytes as they are, for requests that no client library would send, and reads to the end. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return readAll(socket.getInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String readAll(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        signIn.close();
        client.close();
    }
}
