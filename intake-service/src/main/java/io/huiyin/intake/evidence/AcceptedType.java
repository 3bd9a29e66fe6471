package io.huiyin.intake.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is taken in as evidence: what people photograph, record, scan and write. Nothing that a computer runs when it is
 * opened, so neither programs nor HTML, SVG, scripts and documents with macros. The documents of Word, Excel and PowerPoint
 * from before 2007 are not taken, since nothing here can see their macros.
 */
enum AcceptedType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    BMP("image/bmp", "bmp"),
    TIFF("image/tiff", "tif", "tiff"),
    HEIC("image/heic", "heic"),
    HEIF("image/heif", "heif"),
    AVIF("image/avif", "avif"),
    PDF("application/pdf", "pdf"),
    MP3("audio/mpeg", "mp3", "mpga"),
    M4A("audio/mp4", "m4a", "mp4a", "m4b"),
    AAC("audio/x-aac", "aac"),
    AMR("audio/amr", "amr"),
    WAV("audio/vnd.wave", "wav"),
    FLAC("audio/x-flac", "flac"),
    OGG_AUDIO("audio/ogg", "oga", "ogg"),
    VORBIS("audio/vorbis", "ogg"),
    OPUS("audio/opus", "opus"),
    MP4("video/mp4", "mp4", "m4v", "mp4v"),
    M4V("video/x-m4v", "m4v"),
    QUICKTIME("video/quicktime", "mov", "qt"),
    MPEG("video/mpeg", "mpg", "mpeg"),
    THREE_GPP("video/3gpp", "3gp"),
    WEBM("video/webm", "webm"),
    MATROSKA("video/x-matroska", "mkv"),
    AVI("video/x-msvideo", "avi"),
    TEXT("text/plain", "txt", "text", "log", "md"),
    CSV("text/csv", "csv"),
    TSV("text/tab-separated-values", "tsv"),
    MAIL("message/rfc822", "eml"),
    OUTLOOK("application/vnd.ms-outlook", "msg"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", "odp"),
    RTF("application/rtf", "rtf");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which its type does not say.
    private final List<String> extensions;

    AcceptedType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<AcceptedType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether its beginning does not tell enough: it has parts, and those say what it is and whether there are macros. */
    boolean hasParts() {
        return switch (this) {
            case OUTLOOK, WORD, EXCEL, POWERPOINT, OPEN_TEXT, OPEN_SHEET, OPEN_SLIDES -> true;
            default -> false;
        };
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.getFirst();
    }

    /** Whether a name ends as names of this type do, so that it opens with what belongs to its content. */
    boolean fits(String fileName) {
        var dot = fileName.lastIndexOf('.');
        return dot > 0 && extensions.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
