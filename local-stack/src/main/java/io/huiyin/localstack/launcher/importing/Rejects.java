package io.huiyin.localstack.launcher.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The file with the rows that did not become complaints; only there where there is one. */
final class Rejects implements Closeable {

    private static final Pattern FORMULA = Pattern.compile("\\s*[=+@\\-]|[\t\r]");

    private final Path path;
    private @Nullable CSVPrinter printer;

    /** Throws away what an earlier import of the same file left. */
    Rejects(Path path) throws IOException {
        this.path = path;
        Files.deleteIfExists(path);
    }

    synchronized void add(Rejected row) {
        try {
            if (printer == null) {
                printer = new CSVPrinter(Files.newBufferedWriter(path), CSVFormat.RFC4180);
                printer.printRecord("line", "reason", "row");
            }
            List<Object> record = new ArrayList<>(List.of(row.line(), row.reason()));
            row.cells().forEach(cell -> record.add(harmless(cell)));
            printer.printRecord(record);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /** A spreadsheet would compute what begins like a formula. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    }

    @Override
    public synchronized void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }
}
