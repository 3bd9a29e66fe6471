package io.huiyin.localstack.launcher.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class FreePortsTests {

    @Test
    void aTakenPortIsNamedTogetherWithTheWayOut() throws IOException {
        var ports = UnusedPorts.find();
        try (var _ = new ServerSocket(ports.of(Port.STORE), 1, InetAddress.getLoopbackAddress())) {

            assertThatThrownBy(() -> FreePorts.check(ports, EnumSet.allOf(Port.class)))
                    .isInstanceOf(CannotProceed.class)
                    .hasMessageContaining(ports.of(Port.STORE) + " (store)")
                    .hasMessageContaining("HUIYIN_STORE_PORT")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void freePortsPass() {
        assertThatCode(() -> FreePorts.check(UnusedPorts.find(), EnumSet.allOf(Port.class)))
                .doesNotThrowAnyException();
    }
}
