package io.huiyin.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The shipped sample of real complaints under ids of its own, so that it can be imported again as other complaints. */
final class ImportFile {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Map<String, String> COLUMNS = Map.of(
            "date_received", "Date received",
            "product", "Product",
            "sub_product", "Sub-product",
            "issue", "Issue",
            "sub_issue", "Sub-issue",
            "company", "Company",
            "state", "State",
            "submitted_via", "Submitted via");

    private ImportFile() {}

    /** Writes so many rows of the sample, in the newer of the two header styles. */
    static Path of(Path directory, String name, int rows) throws IOException {
        var file = directory.resolve(name + ".csv");
        var columns = COLUMNS.keySet().stream().sorted().toList();
        try (var sample = CSV.parse(
                        Files.newBufferedReader(Stack.checkout().resolve("samples/cfpb-complaints-sample.csv")));
                var out = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
            for (var column : columns) {
                out.print(column);
            }
            out.print("complaint_id");
            out.println();
            for (var row : sample.stream().limit(rows).toList()) {
                for (var column : columns) {
                    out.print(row.get(COLUMNS.get(column)));
                }
                out.print(name + "-" + row.getRecordNumber());
                out.println();
            }
        }
        return file;
    }
}
