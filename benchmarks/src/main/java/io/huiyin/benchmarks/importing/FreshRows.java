package io.huiyin.benchmarks.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Copies an export so that each row gets another key, because the same rows a second time would add nothing. The key is
 * the complaint id or, where there is none, a hash of all cells; so the id is changed, and a column is added that no
 * complaint is made of.
 */
final class FreshRows {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private FreshRows() {}

    /** @param name of this copy, another one for each that is imported into the same store */
    static void copy(Path export, String name, Path copy) throws IOException {
        try (var rows = FORMAT.parse(reader(export));
                var printer = new CSVPrinter(Files.newBufferedWriter(copy), FORMAT)) {
            int idColumn = -1;
            for (CSVRecord row : rows) {
                List<String> cells = new ArrayList<>(row.toList());
                if (row.getRecordNumber() == 1) {
                    idColumn = cells.stream().map(FreshRows::letters).toList().indexOf("complaintid");
                    cells.add("Benchmark");
                } else {
                    if (idColumn >= 0
                            && idColumn < cells.size()
                            && !cells.get(idColumn).isBlank()) {
                        cells.set(idColumn, cells.get(idColumn) + "-" + name);
                    }
                    cells.add(name);
                }
                printer.printRecord(cells);
            }
        }
    }

    private static String letters(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static Reader reader(Path export) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(export), StandardCharsets.UTF_8));
    }
}
