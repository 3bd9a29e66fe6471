package io.huiyin.localstack.launcher.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that is healthy soon, and ends at once where it is told so. */
final class FakePart {

    private FakePart() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 1 && Files.exists(Path.of(arguments[1]))) {
            throw new IllegalStateException("no will to live");
        }
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 10);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
