package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads an export row by row, so that its size does not matter. */
final class CfpbFile implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<CfpbColumn, Integer> places;
    private final int width;
    private long characters;

    /**
     * Reads the header.
     *
     * @throws CannotProceed where this is no CFPB export
     */
    CfpbFile(InputStream bytes) throws IOException {
        this.parser = CSVParser.parse(reader(bytes), FORMAT);
        this.records = parser.iterator();
        var header = header(records);
        this.width = header.size();
        this.places = places(header);
        for (var column : CfpbColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                throw new CannotProceed("This is no CFPB export: it has no column for "
                        + column.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
            }
        }
    }

    /** Hands every row over, and every line that is no row, in their order. */
    void read(Consumer<CfpbRow> rows, Consumer<Rejected> rejects) {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                var row = records.next();
                characters = row.getCharacterPosition();
                var cells = row.toList();
                if (cells.size() == width) {
                    rows.accept(new CfpbRow(line, values(cells), cells));
                } else {
                    rejects.accept(new Rejected(
                            line, "it has " + cells.size() + " cells where the header has " + width, cells));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException e) {
            // The reader cannot tell where the next row would begin.
            rejects.accept(new Rejected(line, "nothing from here on can be read: " + e.getMessage(), List.of()));
        }
    }

    /** How many characters come before the row that was handed over last. */
    long characters() {
        return characters;
    }

    private Map<CfpbColumn, String> values(List<String> cells) {
        Map<CfpbColumn, String> values = new EnumMap<>(CfpbColumn.class);
        places.forEach((column, place) -> values.put(column, cells.get(place)));
        return values;
    }

    private static List<String> header(Iterator<CSVRecord> records) {
        try {
            return records.next().toList();
        } catch (NoSuchElementException e) {
            throw new CannotProceed("The file is empty.", e);
        }
    }

    private static Map<CfpbColumn, Integer> places(List<String> header) {
        Map<CfpbColumn, Integer> places = new EnumMap<>(CfpbColumn.class);
        for (int place = 0; place < header.size(); place++) {
            for (var column : CfpbColumn.values()) {
                if (column.isNamed(header.get(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return places;
    }

    private static Reader reader(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(3);
        var mark = buffered.readNBytes(3);
        if (mark.length < 3 || mark[0] != (byte) 0xEF || mark[1] != (byte) 0xBB || mark[2] != (byte) 0xBF) {
            buffered.reset();
        }
        return new InputStreamReader(
                buffered,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
