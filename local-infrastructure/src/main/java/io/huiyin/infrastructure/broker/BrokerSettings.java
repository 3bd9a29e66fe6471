package io.huiyin.infrastructure.broker;

import io.huiyin.infrastructure.process.Arguments;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where the broker keeps its data and where it listens.
 *
 * @param data the directory that holds topics and metadata; survives restarts
 * @param bind the address that clients connect to
 * @param port for clients
 * @param controllerPort for the broker's own controller; on the loopback address only
 * @param internalPort for the broker's talk with itself; on the loopback address only
 */
public record BrokerSettings(Path data, String bind, int port, int controllerPort, int internalPort) {

    private static final Set<String> ARGUMENTS = Set.of("data", "bind", "port", "controller-port", "internal-port");

    static BrokerSettings parse(String[] arguments) {
        var given = Arguments.parse(arguments, ARGUMENTS);
        int port = given.port("port", 9092);
        return new BrokerSettings(
                given.path("data", ".huiyin/broker"),
                given.text("bind", "127.0.0.1"),
                port,
                given.port("controller-port", port + 1),
                given.port("internal-port", port + 2));
    }
}
