package io.huiyin.localstack.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;

/** A port for each part, all held open until the last one is found, so that no number is given out twice. */
public final class UnusedPorts {

    private UnusedPorts() {}

    public static Ports find() {
        var held = new ArrayList<ServerSocket>();
        try {
            var numbers = new Properties();
            for (var port : Port.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.setProperty(port.key() + ".port", Integer.toString(socket.getLocalPort()));
            }
            return Ports.resolve(null, Map.of(), numbers);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } finally {
            held.forEach(UnusedPorts::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
