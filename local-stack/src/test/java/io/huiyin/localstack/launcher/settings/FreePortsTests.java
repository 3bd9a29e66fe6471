package io.huiyin.localstack.launcher.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FreePortsTests {

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = portsWithStoreAt(taken.getLocalPort());

            assertThatThrownBy(() -> FreePorts.check(ports, EnumSet.allOf(Port.class)))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining(taken.getLocalPort() + " (store)")
                    .hasMessageContaining("HUIYIN_STORE_PORT")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void freePortsPass() throws IOException {
        assertThatCode(() -> FreePorts.check(portsWithStoreAt(freePort()), EnumSet.allOf(Port.class)))
                .doesNotThrowAnyException();
    }

    private static Ports portsWithStoreAt(int number) throws IOException {
        var file = new Properties();
        for (var port : Port.values()) {
            file.setProperty(port.key() + ".port", Integer.toString(port == Port.STORE ? number : freePort()));
        }
        return Ports.resolve(null, Map.of(), file);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
