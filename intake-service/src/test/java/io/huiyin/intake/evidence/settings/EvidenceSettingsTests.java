package io.huiyin.intake.evidence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.intake.evidence.settings.EvidenceSettings.Kind;
import io.huiyin.intake.evidence.settings.EvidenceSettings.S3;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceSettingsTests {

    private static final Duration UPLOAD = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void everyStoreHasItsSettings() {
        var bucket = new S3("evidence", "cn-north-1", URI.create("https://minio.example:9000"), "id", "secret");

        assertThatCode(() -> settings(Kind.FOLDER, 32, UPLOAD, DAY, null)).doesNotThrowAnyException();
        assertThatCode(() -> settings(Kind.GRIDFS, 1, UPLOAD, DAY, null)).doesNotThrowAnyException();
        assertThatCode(() -> settings(Kind.S3, 32, UPLOAD, DAY, bucket)).doesNotThrowAnyException();
        assertThat(bucket.toString()).doesNotContain("secret");
    }

    @Test
    void whatIsMissingOrMakesNoSenseIsNamed() {
        refused("at-once", Kind.FOLDER, 0, UPLOAD, DAY, null);
        refused("upload-time", Kind.FOLDER, 32, Duration.ZERO, DAY, null);
        refused("orphan-age", Kind.FOLDER, 32, UPLOAD, UPLOAD, null);
        refused("s3.bucket", Kind.S3, 32, UPLOAD, DAY, null);
        refused("s3.bucket", Kind.S3, 32, UPLOAD, DAY, new S3("", "cn-north-1", null, "id", "secret"));
        refused("s3.endpoint", Kind.S3, 32, UPLOAD, DAY, new S3("b", "r", URI.create("minio:9000"), "id", "secret"));
    }

    private static void refused(
            String named, Kind kind, int atOnce, Duration upload, Duration orphan, @Nullable S3 bucket) {
        assertThatThrownBy(() -> settings(kind, atOnce, upload, orphan, bucket))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static EvidenceSettings settings(
            Kind kind, int atOnce, Duration upload, Duration orphan, @Nullable S3 bucket) {
        return new EvidenceSettings(kind, Path.of("evidence"), atOnce, upload, orphan, bucket);
    }
}
