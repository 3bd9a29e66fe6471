package io.huiyin.benchmarks.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that nobody listens on at the moment. */
public final class FreePort {

    private FreePort() {}

    public static int find() {
        return find(1).getFirst();
    }

    /** All are held until the last one is found, so that no number is given out twice. */
    public static List<Integer> find(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int n = 0; n < count; n++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(FreePort::release);
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
