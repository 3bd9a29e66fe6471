package io.huiyin.localstack.launcher.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to register a complaint. */
public final class Registration {

    /** What intake takes at most. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private Registration() {}

    public static String json(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields);
    }

    /** A key that the same content always has, so that a script that runs again after a failure registers nothing twice. */
    public static String key(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return "content-" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
