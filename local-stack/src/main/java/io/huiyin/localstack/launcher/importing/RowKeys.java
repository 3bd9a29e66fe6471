package io.huiyin.localstack.launcher.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same key for the same row in each import, so that importing again adds nothing. The complaint id where there is one;
 * otherwise what the row says, and which of its equals it is: two customers may complain in the same words on one day.
 */
final class RowKeys {

    private static final int SHORT = 16;

    /** What intake takes in a key; of another id, such as one with letters of other scripts, the hash is taken. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** Of what each row said only eight bytes are kept, because an export may have millions of rows. */
    private final Map<Long, Integer> repetitions = new HashMap<>();

    private final MessageDigest digest = sha256();

    RowKey of(CfpbRow row) {
        var id = row.get(CfpbColumn.COMPLAINT_ID);
        if (!id.isEmpty()) {
            var key = "cfpb-" + (KEY.matcher(id).matches() ? id : hash(id).substring(0, 32));
            return new RowKey(key, hash("cfpb-" + id));
        }
        var hash = hash(String.join("\u001f", row.cells()));
        int repetition = repetitions.merge(Long.parseUnsignedLong(hash, 0, SHORT, 16), 1, Integer::sum);
        var key = "cfpb-" + hash.substring(0, 32) + "-" + repetition;
        return new RowKey(key, hash(key));
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * What identifies a row.
     *
     * @param idempotencyKey for intake
     * @param hash for a customer whom the export does not name
     */
    record RowKey(String idempotencyKey, String hash) {

        String shortHash() {
            return hash.substring(0, 10);
        }
    }
}
