package io.huiyin.intake.complaint.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Short names for long things, the same each time. */
final class Sha256 {

    private Sha256() {}

    /** A UUID of version 8 (RFC 9562), in which the first 122 bits of the digest lie. */
    static UUID uuid(String... parts) {
        var bits = ByteBuffer.wrap(digest(parts));
        var most = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        var least = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    static String hex(String... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** Each part counts with its length, so that parts cannot run into each other. */
    private static byte[] digest(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
