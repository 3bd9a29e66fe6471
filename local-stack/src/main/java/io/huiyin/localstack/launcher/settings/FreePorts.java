package io.huiyin.localstack.launcher.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;

/** Finds a port that is taken before seven processes trip over it one by one. */
public final class FreePorts {

    private FreePorts() {}

    /**
     * Tries each port.
     *
     * @throws CannotProceed naming the first that is taken and how to choose another
     */
    public static void check(Ports ports, Set<Port> wanted) {
        for (var port : wanted) {
            int number = ports.of(port);
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            } catch (IOException taken) {
                throw new CannotProceed(
                        ("Port %d (%s) is taken by another program; stop that, or choose another port with %s=… "
                                        + "or all of them with ./huiyin up --port-base 20000.")
                                .formatted(number, port.key(), port.variable()),
                        taken);
            }
        }
    }
}
