package io.huiyin.intake.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The part of S3's REST protocol that keeps single objects, chunked uploads included; signatures are not checked. */
final class S3InMemory implements AutoCloseable {

    private final HttpServer server;
    private final String bucket;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private volatile String lastAuthorization = "";

    private S3InMemory(HttpServer server, String bucket) {
        this.server = server;
        this.bucket = bucket;
    }

    static S3InMemory start(String bucket) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var started = new S3InMemory(server, bucket);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", started::answer);
            server.start();
            return started;
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String lastAuthorization() {
        return lastAuthorization;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            lastAuthorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            var path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/" + bucket + "/")) {
                refuse(exchange, "NoSuchBucket");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, content(exchange));
                    exchange.getResponseHeaders().set("ETag", "\"0\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(path);
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> get(exchange, path);
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        var object = objects.get(path);
        if (object == null) {
            refuse(exchange, "NoSuchKey");
            return;
        }
        exchange.sendResponseHeaders(200, object.length == 0 ? -1 : object.length);
        exchange.getResponseBody().write(object);
    }

    private static void refuse(HttpExchange exchange, String code) throws IOException {
        var body = ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(404, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] content(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        var coded = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return coded.contains("aws-chunked") ? chunks(body) : body.readAllBytes();
    }

    /** Each chunk begins with its length in hexadecimal and its signature; one of length 0 is the last. */
    private static byte[] chunks(InputStream body) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var length = length(body); length > 0; length = length(body)) {
            content.write(body.readNBytes(length));
            line(body);
        }
        body.readAllBytes();
        return content.toByteArray();
    }

    private static int length(InputStream body) throws IOException {
        return Integer.parseInt(line(body).split(";", 2)[0], 16);
    }

    private static String line(InputStream body) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = body.read(); next != '\n' && next >= 0; next = body.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
