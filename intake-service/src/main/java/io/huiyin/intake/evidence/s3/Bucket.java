package io.huiyin.intake.evidence.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket at Amazon, or at whoever speaks as Amazon does (MinIO, Ceph, OSS …).
 *
 * @param endpoint null for Amazon's own; else the bucket is named in the path
 */
public record Bucket(String name, String region, @Nullable URI endpoint, String accessKey, String secretKey) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Checksums of newer make are left out where they are not required: not every store knows them. */
    public S3Evidence open() {
        var client = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE));
        if (endpoint != null) {
            client.endpointOverride(endpoint).forcePathStyle(true);
        }
        return new S3Evidence(client.build(), name);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "bucket " + name + " at " + (endpoint == null ? region : endpoint);
    }
}
