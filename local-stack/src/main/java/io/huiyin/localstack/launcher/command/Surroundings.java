package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the commands find around them: the checkout, the environment, and where to write. */
record Surroundings(Path checkout, Map<String, String> environment, Screen screen) {

    Settings toStart(@Nullable Integer portBase) {
        return Settings.toStart(checkout, environment, portBase);
    }

    Settings asStarted() {
        return Settings.asStarted(checkout, environment);
    }
}
