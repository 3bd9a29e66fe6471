package io.huiyin.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.evidence.folder.FolderEvidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderEvidenceIntegrationTests extends EvidenceStoreContract {

    @TempDir
    Path folder = Path.of("");

    private EvidenceStore store = new NoStore();

    @BeforeEach
    void open() throws IOException {
        store = FolderEvidence.in(folder.resolve("evidence"));
    }

    @Override
    EvidenceStore store() {
        return store;
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenIsNotOpenedAndIsDeleted() throws IOException {
        var key = UUID.randomUUID();
        store.store(key, new ByteArrayInputStream(new byte[10]));
        var file = folder.resolve("evidence", key.toString().substring(0, 2), key.toString());
        var part = file.resolveSibling(key + ".part");
        Files.move(file, part);

        assertThat(store.open(key)).isEmpty();
        store.delete(key);

        assertThat(part).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsWhatLiesThere() throws IOException {
        var key = UUID.randomUUID();
        store.store(key, new ByteArrayInputStream(new byte[10]));

        var root = folder.resolve("evidence");
        var below = root.resolve(key.toString().substring(0, 2));

        assertThat(permissions(root)).isEqualTo("rwx------");
        assertThat(permissions(below)).isEqualTo("rwx------");
        assertThat(permissions(below.resolve(key.toString()))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
