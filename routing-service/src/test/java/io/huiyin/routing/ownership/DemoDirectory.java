package io.huiyin.routing.ownership;

import static java.util.Objects.requireNonNull;

import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.directory.yaml.YamlDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The directory that is shipped. */
public final class DemoDirectory {

    private DemoDirectory() {}

    public static Directory read() {
        try (var file = DemoDirectory.class.getResourceAsStream("/directory/demo.yaml")) {
            return YamlDirectory.read(
                    "demo.yaml", new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
