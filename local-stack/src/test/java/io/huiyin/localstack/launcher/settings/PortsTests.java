package io.huiyin.localstack.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void theUsualPortsHoldWhereNothingIsSaid() {
        var ports = Ports.resolve(null, Map.of(), new Properties());

        assertThat(ports.of(Port.INTAKE)).isEqualTo(8081);
        assertThat(ports.of(Port.BROKER)).isEqualTo(9092);
        assertThat(ports.url(Port.SIGN_IN)).isEqualTo("http://127.0.0.1:9000");
    }

    @Test
    void aBaseMovesAllPortsAndNoTwoMeet() {
        var ports = Ports.resolve(20_000, Map.of(), new Properties());

        assertThat(Stream.of(Port.values()).map(ports::of))
                .doesNotHaveDuplicates()
                .allMatch(number -> number >= 20_000 && number < 20_010);
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() {
        var file = new Properties();
        file.setProperty("port-base", "30000");
        file.setProperty("store.port", "4444");
        var environment = Map.of("HUIYIN_PORT_BASE", "40000", "HUIYIN_SMTP_PORT", "5555");

        var ports = Ports.resolve(50_000, environment, file);

        assertThat(ports.of(Port.INTAKE)).isEqualTo(50_001);
        assertThat(ports.of(Port.SMTP)).isEqualTo(5555);
        assertThat(ports.of(Port.STORE)).isEqualTo(4444);
        assertThat(Ports.resolve(null, environment, file).of(Port.INTAKE)).isEqualTo(40_001);
        assertThat(Ports.resolve(null, Map.of(), file).of(Port.INTAKE)).isEqualTo(30_001);
    }

    @Test
    void whatIsNoPortIsNamed() {
        assertThatThrownBy(() -> Ports.resolve(null, Map.of("HUIYIN_INTAKE_PORT", "many"), new Properties()))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("HUIYIN_INTAKE_PORT")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> Ports.resolve(65_530, Map.of(), new Properties()))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void twoListenersOnOnePortAreRefused() {
        assertThatThrownBy(() -> Ports.resolve(null, Map.of("HUIYIN_STORE_PORT", "8081"), new Properties()))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("8081")
                .hasMessageContaining("store")
                .hasMessageContaining("intake");
    }

    @Test
    void whatWasWrittenDownIsReadBack() {
        var ports = Ports.resolve(20_000, Map.of("HUIYIN_SMTP_PORT", "5555"), new Properties());

        var readBack = Ports.resolve(null, Map.of(), ports.toProperties());

        assertThat(readBack.toProperties()).isEqualTo(ports.toProperties());
    }
}
