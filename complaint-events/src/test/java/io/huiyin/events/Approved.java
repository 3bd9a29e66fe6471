package io.huiyin.events;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that a person has approved. No test writes one unless it is asked to by {@code -Dhuiyin.approve=new} (what is
 * not there yet) or {@code -Dhuiyin.approve=documents} (the documents that are derived from the code); approved samples
 * are never rewritten at all.
 */
final class Approved {

    static final Path RESOURCES = Path.of("src/test/resources");
    static final Path SAMPLES = RESOURCES.resolve("samples");

    private Approved() {}

    static boolean writing(String what) {
        return what.equals(System.getProperty("huiyin.approve"));
    }

    static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    static void writeNew(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (!writing("new")) {
            fail("%s is not there; look at what -Dhuiyin.approve=new writes and commit it", file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }
}
