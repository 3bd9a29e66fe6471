package io.huiyin.intake.evidence.settings;

import io.huiyin.intake.evidence.Limits;
import io.huiyin.intake.evidence.s3.Bucket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where evidence is kept, and how much of it is taken in at once. Checked when the service starts.
 *
 * @param folder where {@code store} is {@code FOLDER}; it has to survive a restart and be the same for all instances
 * @param atOnce files that one instance takes in at the same time; whoever comes beyond is told to come again
 * @param uploadTime how long the bytes of one file may take to arrive, from 1 second to 1 hour
 * @param orphanAge after which bytes that never went on record are removed, at least twice {@code uploadTime}
 */
@ConfigurationProperties("huiyin.evidence")
public record EvidenceSettings(
        Kind store,
        Path folder,
        int atOnce,
        Duration uploadTime,
        Duration orphanAge,
        @Nullable S3 s3) {

    /** What keeps the bytes. */
    public enum Kind {
        FOLDER,
        GRIDFS,
        S3
    }

    /** A bucket; {@code endpoint} is left out for Amazon's own. */
    public record S3(String bucket, String region, @Nullable URI endpoint, String accessKey, String secretKey) {

        /** Without the secrets. */
        @Override
        public String toString() {
            return "S3[" + bucket + "]";
        }
    }

    public EvidenceSettings {
        demand(atOnce >= 1 && atOnce <= 1_000, "at-once must be from 1 to 1000");
        demand(
                uploadTime.compareTo(Duration.ofSeconds(1)) >= 0 && uploadTime.compareTo(Duration.ofHours(1)) <= 0,
                "upload-time must be from 1s to 1h");
        demand(
                orphanAge.compareTo(uploadTime.multipliedBy(2)) >= 0,
                "orphan-age must be at least twice upload-time, or files under way would be removed");
        demand(store != Kind.FOLDER || !folder.toString().isBlank(), "folder must name a folder");
        demand(store != Kind.S3 || s3 != null, "store is s3, so s3.bucket, s3.region and the keys must be given");
        demand(store != Kind.S3 || complete(s3), "s3.bucket, s3.region, s3.access-key and s3.secret-key must be given");
        demand(
                store != Kind.S3 || s3 == null || s3.endpoint() == null || web(s3.endpoint()),
                "s3.endpoint must be an address like https://minio.example:9000");
    }

    Limits limits() {
        return new Limits(Limits.STANDARD.bytes(), uploadTime, orphanAge);
    }

    Bucket bucket() {
        if (s3 == null) {
            throw new IllegalStateException("no bucket is configured");
        }
        return new Bucket(s3.bucket(), s3.region(), s3.endpoint(), s3.accessKey(), s3.secretKey());
    }

    /** A value that is not given is null here whatever its type says. */
    @SuppressWarnings("ConstantValue")
    private static boolean complete(@Nullable S3 s3) {
        return s3 != null && given(s3.bucket()) && given(s3.region()) && given(s3.accessKey()) && given(s3.secretKey());
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static boolean web(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException("huiyin.evidence." + otherwise);
        }
    }
}
