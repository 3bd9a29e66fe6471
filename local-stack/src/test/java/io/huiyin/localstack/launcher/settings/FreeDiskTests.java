package io.huiyin.localstack.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreeDiskTests {

    private final AtomicLong free = new AtomicLong(1L << 30);
    private final FreeDisk disk = new FreeDisk(new Home(Path.of("/somewhere")), free::get);

    @Test
    void aFullDiskIsToldOnceAndItsEndToo() {
        assertThat(disk.news()).isEmpty();

        free.set(3L << 20);
        assertThat(disk.news().orElseThrow()).contains("3 MiB", "/somewhere", "Free some");
        free.set(0);
        assertThat(disk.news()).isEmpty();

        free.set(1L << 30);
        assertThat(disk.news().orElseThrow()).contains("again", "/somewhere");
        assertThat(disk.news()).isEmpty();
    }
}
