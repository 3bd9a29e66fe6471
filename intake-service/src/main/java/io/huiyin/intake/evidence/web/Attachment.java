package io.huiyin.intake.evidence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The header that makes a browser save a file and not show it (RFC 6266), with any name (RFC 8187). */
final class Attachment {

    private Attachment() {}

    static String named(String fileName) {
        var plain = fileName.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%;]", "_");
        var coded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }
}
