package io.huiyin.localstack.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {

    @TempDir
    Path checkout;

    @Test
    void theEnvironmentWinsOverTheFileAndTheFileOverWhatIsUsual() throws IOException {
        Files.writeString(checkout.resolve("huiyin.properties"), "store.memory=1g\nsign-in.memory=150m\n");
        var environment = Map.of("HUIYIN_STORE_MEMORY", "2g", "HUIYIN_HOME", checkout.toString());

        var settings = Settings.toStart(checkout, environment, null);

        assertThat(settings.memory("store", "768m")).isEqualTo("2g");
        assertThat(settings.memory("sign-in", "128m")).isEqualTo("150m");
        assertThat(settings.memory("intake", "256m")).isEqualTo("256m");
        assertThat(Settings.toStart(checkout, Map.of("HUIYIN_SIGN_IN_MEMORY", "99m"), null)
                        .memory("sign-in", "128m"))
                .isEqualTo("99m");
    }
}
