package io.huiyin.intake.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells an Outlook message from any other compound file (MS-CFB), such as a document of Word from before 2007: by the names
 * directly in its root, which all begin alike in a message (MS-OXMSG, 2.2). Only the list of names is read.
 */
final class OutlookParts {

    private static final long SIGNATURE = 0xE11AB1A1E011CFD0L;
    private static final int HEADER_BYTES = 512;
    private static final int ENTRY_BYTES = 128;
    private static final int NONE = -1;

    /** Real messages have some hundred. */
    private static final int MOST_ENTRIES = 16_384;

    /** Where the header tells of the size of a sector, of the first sectors of names and of tables, and of the first tables. */
    private static final int SECTOR_SHIFT_AT = 30;

    private static final int NAMES_AT = 48;
    private static final int TABLES_MORE_AT = 68;
    private static final int TABLES_AT = 76;
    private static final int TABLES_IN_HEADER = 109;

    /** Where an entry tells of the length of its name, its neighbours to both sides, and the first one below it. */
    private static final int NAME_BYTES_AT = 64;

    private static final int LEFT_AT = 68;
    private static final int RIGHT_AT = 72;
    private static final int CHILD_AT = 76;

    private final FileChannel file;
    private final ByteBuffer header;
    private final int sectorBytes;

    private OutlookParts(FileChannel file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER_BYTES);
        this.sectorBytes = 1 << header.getShort(SECTOR_SHIFT_AT);
    }

    /** False also for what is damaged. */
    static boolean acceptable(Path path) throws IOException {
        try (var file = FileChannel.open(path)) {
            var parts = new OutlookParts(file);
            return parts.header.getLong(0) == SIGNATURE
                    && (parts.sectorBytes == 512 || parts.sectorBytes == 4096)
                    && isMessage(parts.rootNames());
        } catch (EOFException | IndexOutOfBoundsException damaged) {
            return false;
        }
    }

    /** Beside what a message is made of, only the properties that any program may add to any compound file. */
    private static boolean isMessage(List<String> names) {
        return names.contains("__properties_version1.0")
                && names.contains("__nameid_version1.0")
                && names.stream().allMatch(name -> name.startsWith("__") || name.startsWith("\u0005"));
    }

    private List<String> rootNames() throws IOException {
        var entries = entries();
        var names = new ArrayList<String>();
        var waiting = new ArrayList<>(List.of(entries.get(0).getInt(CHILD_AT)));
        while (!waiting.isEmpty() && names.size() < entries.size()) {
            var number = waiting.removeLast();
            if (number != NONE) {
                var entry = entries.get(number);
                names.add(name(entry));
                waiting.add(entry.getInt(LEFT_AT));
                waiting.add(entry.getInt(RIGHT_AT));
            }
        }
        return names;
    }

    private static String name(ByteBuffer entry) throws EOFException {
        var bytes = entry.getShort(NAME_BYTES_AT) - 2;
        if (bytes < 0 || bytes > 62) {
            throw new EOFException("no length of a name");
        }
        var name = new byte[bytes];
        entry.get(0, name);
        return new String(name, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT);
    }

    private List<ByteBuffer> entries() throws IOException {
        var entries = new ArrayList<ByteBuffer>();
        for (var sector = header.getInt(NAMES_AT); sector >= 0; sector = next(sector)) {
            var content = sector(sector);
            for (var at = 0; at < sectorBytes; at += ENTRY_BYTES) {
                entries.add(content.slice(at, ENTRY_BYTES).order(ByteOrder.LITTLE_ENDIAN));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw new EOFException("no end of names");
            }
        }
        return entries;
    }

    /** @return negative after the last one */
    private int next(int sector) throws IOException {
        var inTable = sectorBytes / Integer.BYTES;
        return sector(table(sector / inTable)).getInt(sector % inTable * Integer.BYTES);
    }

    /** Where the table lies that tells of so many sectors; the header knows the first ones, the rest is a chain. */
    private int table(int number) throws IOException {
        if (number < TABLES_IN_HEADER) {
            return header.getInt(TABLES_AT + number * Integer.BYTES);
        }
        var inSector = sectorBytes / Integer.BYTES - 1;
        var sector = header.getInt(TABLES_MORE_AT);
        var left = number - TABLES_IN_HEADER;
        for (; left >= inSector; left -= inSector) {
            sector = sector(sector).getInt(inSector * Integer.BYTES);
        }
        return sector(sector).getInt(left * Integer.BYTES);
    }

    private ByteBuffer sector(int number) throws IOException {
        if (number < 0) {
            throw new EOFException("no sector " + number);
        }
        return read((number + 1L) * sectorBytes, sectorBytes);
    }

    private ByteBuffer read(long from, int bytes) throws IOException {
        var content = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (content.hasRemaining()) {
            if (file.read(content, from + content.position()) < 0) {
                throw new EOFException("ends before " + (from + bytes));
            }
        }
        return content.rewind();
    }
}
