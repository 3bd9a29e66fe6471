package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An application jar that {@code ./huiyin} took apart. A start from the plain jars inside is faster than from a jar of
 * jars, and only it can be cached; unpacking it again throws the cache away too.
 */
record Program(Home home, Part part) {

    /** The jar to run; those that it needs are beside it and named in its manifest. */
    Path jar() {
        var pattern = part.module() + "-*.jar";
        try (var files = Files.newDirectoryStream(directory(), pattern)) {
            for (var file : files) {
                return file;
            }
        } catch (IOException notThere) {
            throw new CannotProceed(part.module() + " is not unpacked; run ./huiyin prepare", notThere);
        }
        throw new CannotProceed(part.module() + " is not unpacked; run ./huiyin prepare");
    }

    /** Where the JVM's cache of its loaded classes is, or will be. */
    Path startUpCache() {
        return directory().resolve(part.key() + ".aot");
    }

    private Path directory() {
        return home.lib().resolve(part.module());
    }
}
