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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads an export row by row, so that its size does not matter. */
final class CfpbFile implements AutoCloseable {

    private final InputStream bytes;
    private final String name;
    private final RowTexts texts;
    private final Map<CfpbColumn, Integer> places;
    private final int width;
    private long characters;

    /**
     * Reads the header.
     *
     * @param name of the file, for whoever is told what is wrong with it
     * @throws CannotProceed where this is no CFPB export
     */
    CfpbFile(InputStream bytes, String name) throws IOException {
        this.bytes = bytes;
        this.name = name;
        this.texts = new RowTexts(reader(bytes));
        var header = header();
        this.width = header.size();
        this.places = places(header);
        for (var column : CfpbColumn.values()) {
            if (column.required() && !places.containsKey(column)) {
                throw new CannotProceed(name + " is no CFPB export: it has no column for "
                        + column.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + "; its first line must be the header, with commas between the columns.");
            }
        }
    }

    /** Hands every row over, and every line that is no row, in their order. */
    void read(Consumer<CfpbRow> rows, Consumer<Rejected> rejects) throws IOException {
        for (var next = texts.next(); next.isPresent(); next = texts.next()) {
            var row = next.get();
            if (row.defect() != null) {
                rejects.accept(new Rejected(
                        row.line(), row.defect(), List.of(row.text().stripTrailing())));
            } else if (!row.blank()) {
                take(row, rows, rejects);
            }
            characters += row.text().length();
        }
    }

    /** How many characters come before the row that was handed over last. */
    long characters() {
        return characters;
    }

    private void take(RowText row, Consumer<CfpbRow> rows, Consumer<Rejected> rejects) throws IOException {
        var cells = cells(row);
        if (cells.size() == width) {
            rows.accept(new CfpbRow(row.line(), values(cells), cells));
        } else {
            rejects.accept(
                    new Rejected(row.line(), "it has " + cells.size() + " cells where the header has " + width, cells));
        }
    }

    private Map<CfpbColumn, String> values(List<String> cells) {
        Map<CfpbColumn, String> values = new EnumMap<>(CfpbColumn.class);
        places.forEach((column, place) -> values.put(column, cells.get(place)));
        return values;
    }

    private List<String> header() throws IOException {
        for (var next = texts.next(); next.isPresent(); next = texts.next()) {
            var row = next.get();
            characters += row.text().length();
            if (row.text().indexOf('\0') >= 0) {
                throw new CannotProceed(name + " is no text in UTF-8; save it as CSV in UTF-8.");
            }
            if (row.defect() != null) {
                throw new CannotProceed(name + " is no CFPB export: in its header " + row.defect() + ".");
            }
            if (!row.blank()) {
                return cells(row);
            }
        }
        throw new CannotProceed(name + " is empty; its first line must be the header of a CFPB export.");
    }

    private static List<String> cells(RowText row) throws IOException {
        try (var parser = CSVParser.parse(row.text(), CSVFormat.RFC4180)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (UncheckedIOException impossible) {
            throw new IllegalStateException("line " + row.line() + " has its quotes in order", impossible);
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
        bytes.close();
    }
}
