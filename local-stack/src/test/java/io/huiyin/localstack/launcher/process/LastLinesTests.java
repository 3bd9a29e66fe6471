package io.huiyin.localstack.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastLinesTests {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void ofALongLogOnlyTheEndIsTold() throws IOException {
        var log = directory.resolve("a.log");
        Files.write(log, IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList());

        assertThat(LastLines.of(log, 2)).containsExactly("line 99998", "line 99999");
    }

    @Test
    void aShortLogIsToldWholeAndAMissingOneIsEmpty() throws IOException {
        var log = directory.resolve("a.log");
        Files.writeString(log, "only\n");

        assertThat(LastLines.of(log, 40)).containsExactly("only");
        assertThat(LastLines.of(directory.resolve("missing.log"), 40)).isEmpty();
    }
}
