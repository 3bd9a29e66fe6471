package io.huiyin.intake.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into a document that is a zip: whether it is what it began as, and holds no macros. Of an Office document (ECMA-376,
 * part 2) the table of content types decides, of an OpenDocument the folders that macros lie in. Nothing else is unpacked.
 */
final class OfficeParts {

    /** The list of parts is read as a whole, so it is bounded; real documents have some ten KiB. */
    private static final int MOST_DIRECTORY_BYTES = 1 << 20;

    private static final int MOST_TYPES_BYTES = 1 << 20;
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final String TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();

    private OfficeParts(ZipFile zip) {
        this.zip = zip;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            names.add(all.nextElement().getName().toLowerCase(Locale.ROOT));
        }
    }

    /** False also for what is damaged: what cannot be looked into is not taken. */
    static boolean acceptable(Path file, AcceptedType type) throws IOException {
        if (!endsAsExpected(file)) {
            return false;
        }
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new OfficeParts(zip);
            return switch (type) {
                case WORD, EXCEL, POWERPOINT -> parts.isOffice(type);
                default -> parts.isOpenDocument();
            };
        } catch (IOException | IllegalArgumentException | XMLStreamException damaged) {
            return false;
        }
    }

    /** No comment after the end, no Zip64, no endless list of parts: nothing that writes documents does that. */
    private static boolean endsAsExpected(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < END_BYTES) {
                return false;
            }
            var end = new byte[END_BYTES];
            bytes.seek(bytes.length() - END_BYTES);
            bytes.readFully(end);
            var read = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            var directory = Integer.toUnsignedLong(read.getInt(DIRECTORY_SIZE_AT));
            return read.getInt(0) == END_SIGNATURE && directory <= MOST_DIRECTORY_BYTES;
        }
    }

    private boolean isOffice(AcceptedType type) throws IOException, XMLStreamException {
        if (names.stream().anyMatch(name -> name.contains("vbaproject") || name.contains("macrosheet"))) {
            return false;
        }
        var types = zip.getEntry(TYPES);
        if (types == null) {
            return false;
        }
        try (var content = zip.getInputStream(types)) {
            return hasMainPart(content.readNBytes(MOST_TYPES_BYTES + 1), type.mediaType() + ".main+xml");
        }
    }

    private boolean hasMainPart(byte[] types, String main) throws XMLStreamException {
        if (types.length > MOST_TYPES_BYTES) {
            return false;
        }
        var found = false;
        var reader = xml().createXMLStreamReader(new ByteArrayInputStream(types));
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var type = attribute(reader, "ContentType").toLowerCase(Locale.ROOT);
            if (type.contains("macro") || type.contains("vba")) {
                return false;
            }
            found |= type.equals(main) && isThere(reader);
        }
        return found;
    }

    /** A part is named, or is the one with an extension, as some programs write it where a document has a single part. */
    private boolean isThere(XMLStreamReader at) {
        return switch (at.getLocalName()) {
            case "Override" -> {
                var part = attribute(at, "PartName").toLowerCase(Locale.ROOT);
                yield part.startsWith("/") && names.contains(part.substring(1));
            }
            case "Default" -> {
                var ending = "." + attribute(at, "Extension").toLowerCase(Locale.ROOT);
                yield names.stream().anyMatch(name -> name.endsWith(ending) && name.indexOf('/') > 0);
            }
            default -> false;
        };
    }

    private static String attribute(XMLStreamReader reader, String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Macros lie in these folders, of the document itself or of one that is embedded in it. */
    private boolean isOpenDocument() {
        return names.contains("content.xml")
                && names.stream()
                        .map(name -> "/" + name)
                        .noneMatch(name -> name.contains("/basic/") || name.contains("/scripts/"));
    }
}
