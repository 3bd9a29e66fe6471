package io.huiyin.intake.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its first bytes what a file is. What the sender calls it never counts; the name only tells apart what begins
 * alike (one Office document from another), and can make a file worse, not better: a text called {@code run.bat} is a
 * script.
 */
final class Sniffer {

    /** So many of its first bytes are needed to tell. */
    static final int HEAD = 64 * 1024;

    private static final String UNKNOWN = "application/octet-stream";
    private static final byte[] OFFICE_INDEX = "[Content_Types].xml".getBytes(StandardCharsets.US_ASCII);

    /** Beginnings that several accepted types share. */
    private static final Set<String> BEGINNINGS = Set.of(
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/x-matroska",
            "application/ogg",
            "video/quicktime",
            "text/plain");

    private static final Set<AcceptedType> TEXTS = Set.of(AcceptedType.TEXT, AcceptedType.CSV, AcceptedType.TSV);
    private static final Set<String> PLAIN = Set.of("text/x-log", "text/x-web-markdown");

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    /**
     * @param head the first {@link #HEAD} bytes, or all where there are fewer
     * @return empty where it is nothing that is accepted
     */
    Optional<AcceptedType> sniff(byte[] head, String fileName) {
        var begins = detect(head, new Metadata());
        var named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        var looks = detect(head, named);
        var type = AcceptedType.of(PLAIN.contains(looks) ? "text/plain" : looks);
        return type.filter(found -> begins.equals(found.mediaType())
                || BEGINNINGS.contains(begins)
                || AcceptedType.of(begins).isPresent()
                || (begins.equals("application/zip") && contains(head, OFFICE_INDEX))
                || (begins.equals(UNKNOWN) && TEXTS.contains(found) && readable(head)));
    }

    private String detect(byte[] head, Metadata hints) {
        try {
            return detector.detect(new ByteArrayInputStream(head), hints)
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A text in an encoding that is not UTF-8, such as GBK. */
    private static boolean readable(byte[] head) {
        for (var one : head) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (var at = 0; at <= bytes.length - wanted.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
