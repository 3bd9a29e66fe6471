package io.huiyin.localstack.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aProcessThatWasNotedIsFoundAgain() throws IOException {
        var file = new PidFile(directory.resolve("a.pid"));

        file.write(ProcessHandle.current());

        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() throws IOException {
        var path = directory.resolve("a.pid");

        Files.writeString(path, ProcessHandle.current().pid() + " " + Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(new PidFile(path).process()).isEmpty();
    }

    @Test
    void aFileThatSaysNothingNamesNobody() throws IOException {
        for (var text : new String[] {
            "", "12", "twelve 2020-01-01T00:00:00Z", ProcessHandle.current().pid() + " now"
        }) {
            var path = directory.resolve("a.pid");
            Files.writeString(path, text);

            assertThat(new PidFile(path).process()).as(text).isEmpty();
        }
        assertThat(new PidFile(directory.resolve("missing.pid")).process()).isEmpty();
    }
}
