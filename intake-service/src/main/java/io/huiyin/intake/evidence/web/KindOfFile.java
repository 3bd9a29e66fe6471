package io.huiyin.intake.evidence.web;

import java.util.Locale;

/** What people call a file; its word is found under {@code evidence.kind.<name>}. */
enum KindOfFile {
    IMAGE,
    AUDIO,
    VIDEO,
    TEXT,
    MAIL,
    DOCUMENT;

    static KindOfFile of(String mediaType) {
        return switch (mediaType.substring(0, mediaType.indexOf('/'))) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            case "text" -> TEXT;
            case "message" -> MAIL;
            default -> mediaType.toLowerCase(Locale.ROOT).endsWith("outlook") ? MAIL : DOCUMENT;
        };
    }
}
