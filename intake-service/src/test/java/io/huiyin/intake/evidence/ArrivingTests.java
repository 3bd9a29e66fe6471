package io.huiyin.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivingTests {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final String[] MESSAGE = {
        "__nameid_version1.0",
        "__properties_version1.0",
        "__recip_version1.0_#00000000",
        "__substg1.0_0037001F",
        "__substg1.0_1000001F",
        "\u0005SummaryInformation"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 20_000})
    void anOutlookMessageIsTakenWhereverItsNamesLie(int before) throws IOException {
        assertThat(accepted(CompoundFile.with(before, MESSAGE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WordDocument", "Workbook", "PowerPoint Document", "Macros", "_VBA_PROJECT_CUR"})
    void anotherDocumentIsNoMessageWhateverItIsCalled(String part) throws IOException {
        var both = Arrays.copyOf(MESSAGE, MESSAGE.length + 1);
        both[MESSAGE.length] = part;

        assertThat(accepted(CompoundFile.with(0, part, "1Table", "\u0005SummaryInformation")))
                .isFalse();
        assertThat(accepted(CompoundFile.with(0, both))).isFalse();
    }

    @Test
    void aMessageNeedsItsProperties() throws IOException {
        assertThat(accepted(CompoundFile.with(0))).isFalse();
        assertThat(accepted(CompoundFile.with(0, "__nameid_version1.0"))).isFalse();
        assertThat(accepted(CompoundFile.with(0, "__properties_version1.0"))).isFalse();
    }

    @Test
    void whatIsDamagedOrEndlessIsNoMessage() throws IOException {
        var whole = CompoundFile.with(0, MESSAGE);
        var names = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
        var circle = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
        names.putInt(48, -2);
        circle.putInt(3 * 512, 0);

        for (var length : new int[] {0, 8, 511, 512, 700, 1024, whole.length - 1024}) {
            assertThat(accepted(Arrays.copyOf(whole, length)))
                    .as("%d bytes", length)
                    .isFalse();
        }
        assertThat(accepted(names.array())).isFalse();
        assertThat(accepted(circle.array())).isFalse();
    }

    @Test
    void whatIsArrivingHasNoNameOnceItWasLookedInto() throws IOException {
        try (var arriving = arriving(CompoundFile.with(0, MESSAGE))) {
            assertThat(folder).isEmptyDirectory();
            assertThat(arriving.content().readAllBytes()).isEqualTo(CompoundFile.with(0, MESSAGE));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsWhatWaits() throws IOException {
        var seen = new ArrayList<Set<PosixFilePermission>>();
        var content = new ByteArrayInputStream(CompoundFile.with(0, MESSAGE));
        var watched = new FilterInputStream(content) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        seen.add(Files.getPosixFilePermissions(file));
                    }
                }
                return super.read(target, offset, length);
            }
        };

        try (var arriving = Arriving.of(new byte[0], watched, AcceptedType.OUTLOOK, folder)) {
            assertThat(arriving.accepted()).isTrue();
        }

        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(PosixFilePermissions.toString(one)).isEqualTo("rw-------"));
    }

    @Test
    void whatACrashLeftIsRemovedAndNothingElse() throws IOException {
        var left = file("huiyin-evidence-1.tmp", NOW.minusSeconds(1));
        var arriving = file("huiyin-evidence-2.tmp", NOW.plusSeconds(1));
        var other = file("something-else.tmp", NOW.minusSeconds(1));
        var target = file("target", NOW.minusSeconds(1));
        var link = Files.createSymbolicLink(folder.resolve("huiyin-evidence-3.tmp"), target);
        Files.createDirectory(folder.resolve("huiyin-evidence-4.tmp"));

        assertThat(Arriving.sweep(folder, NOW)).isEqualTo(1);

        assertThat(left).doesNotExist();
        assertThat(arriving).exists();
        assertThat(other).exists();
        assertThat(link).exists();
        assertThat(folder.resolve("huiyin-evidence-4.tmp")).exists();
    }

    private Path file(String name, Instant written) throws IOException {
        var file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private boolean accepted(byte[] bytes) throws IOException {
        try (var arriving = arriving(bytes)) {
            return arriving.accepted();
        }
    }

    private Arriving arriving(byte[] bytes) throws IOException {
        return Arriving.of(new byte[0], new ByteArrayInputStream(bytes), AcceptedType.OUTLOOK, folder);
    }
}
