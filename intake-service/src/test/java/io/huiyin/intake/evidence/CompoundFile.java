package io.huiyin.intake.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes the smallest compound files (MS-CFB) that have certain names in their root. */
final class CompoundFile {

    private static final int SECTOR = 512;
    private static final int ENTRY = 128;
    private static final int END = -2;

    private CompoundFile() {}

    /** @param before so many sectors lie before those of the names, as where attachments were written first */
    static byte[] with(int before, String... names) {
        var nameSectors = (names.length + 1 + 3) / 4;
        var sectors = before + nameSectors;
        var tables = (sectors + SECTOR / 4) / (SECTOR / 4 - 1);
        var file = ByteBuffer.allocate((2 + sectors + tables) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0, 0xE11AB1A1E011CFD0L).putShort(24, (short) 0x3e).putShort(26, (short) 3);
        file.putShort(28, (short) -2).putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, tables)
                .putInt(48, before)
                .putInt(56, 4096)
                .putInt(60, END)
                .putInt(68, sectors + tables);
        for (var n = 0; n < 109 + SECTOR / 4 - 1; n++) {
            var at = n < 109 ? 76 + n * 4 : (1 + sectors + tables) * SECTOR + (n - 109) * 4;
            file.putInt(at, n < tables ? sectors + n : -1);
        }
        for (var n = 0; n < tables * SECTOR / 4; n++) {
            var next = n == before - 1 || n == sectors - 1 ? END : n < sectors ? n + 1 : -1;
            file.putInt((1 + sectors) * SECTOR + n * 4, next);
        }
        entry(file, before, 0, "Root Entry", -1, names.length == 0 ? -1 : 1);
        for (var n = 1; n <= names.length; n++) {
            entry(file, before, n, names[n - 1], n < names.length ? n + 1 : -1, -1);
        }
        return file.array();
    }

    private static void entry(ByteBuffer file, int before, int number, String name, int right, int child) {
        var at = (1 + before) * SECTOR + number * ENTRY;
        file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
        file.putShort(at + 64, (short) (name.length() * 2 + 2)).put(at + 66, (byte) (number == 0 ? 5 : 2));
        file.putInt(at + 68, -1).putInt(at + 72, right).putInt(at + 76, child);
    }
}
