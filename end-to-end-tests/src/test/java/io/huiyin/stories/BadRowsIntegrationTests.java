package io.huiyin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export as people make them: what cannot be read is told with line and reason, and all the rest is imported once. */
class BadRowsIntegrationTests {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Stack stack = Stack.running();
    private final String id = UUID.randomUUID().toString();

    @TempDir
    Path directory;

    @Test
    void badRowsAreRejectedWithLineAndReasonAndTheRestIsImportedOnce() throws IOException {
        var file = directory.resolve("export.csv");
        var rows = List.of(
                "date_received,product,issue,consumer_complaint_narrative,company,complaint_id",
                row("2013-07-29", "fine", "1"),
                "2013-07-29,Mortgage,too few",
                row("2013-07-29", "fine", "2") + ",too many",
                row("2013-02-30", "fine", "3"),
                row("2013-07-29", "", "4"),
                row("2013-07-29", "x".repeat(40_000), "5"),
                row("2013-07-29", "\"two\r\nlines\"", "6"),
                row("2013-07-29", "other words", "1"),
                row("2013-07-29", "a\u0000b", "7"),
                row("2013-07-29", "fine", "投诉"),
                row("2013-07-29", "=HYPERLINK(1)", "8") + ",too many",
                row("2013-07-29", "\"unbalanced", "9"));
        Files.writeString(file, BYTE_ORDER_MARK + String.join("\r\n", rows) + "\r\n", StandardCharsets.UTF_8);

        var first = stack.huiyin("import", file.toString());
        var again = stack.huiyin("import", file.toString());

        assertThat(first.exitCode()).as(first.output()).isEqualTo(4);
        assertThat(first.output()).contains("imported 5 · already there 0 · rejected 7", "export.csv.rejects.csv");
        assertThat(again.output()).contains("imported 0 · already there 5 · rejected 7");
        assertThat(rejects(file))
                .satisfiesExactlyInAnyOrder(
                        row -> assertRejected(row, 3, "3 cells"),
                        row -> assertRejected(row, 4, "7 cells"),
                        row -> assertRejected(row, 5, "no date"),
                        row -> assertRejected(row, 10, "imported before"),
                        row -> assertRejected(row, 11, "/text"),
                        row -> assertRejected(row, 13, "7 cells"),
                        row -> assertRejected(row, 14, "never closed"));
        assertThat(rejects(file).flatMap(CSVRecord::stream)).contains("'=HYPERLINK(1)");
        assertThat(stack.huiyin("census", "--wait", "180s").exitCode()).isZero();
    }

    private String row(String date, String narrative, String number) {
        return String.join(",", date, "Mortgage", "Escrow", narrative, "Some Bank", id + "-" + number);
    }

    private static void assertRejected(CSVRecord row, int line, String reason) {
        assertThat(row.get(0)).isEqualTo(Integer.toString(line));
        assertThat(row.get(1)).contains(reason);
    }

    private static Stream<CSVRecord> rejects(Path file) throws IOException {
        try (var parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(Path.of(file + ".rejects.csv")))) {
            return parser.getRecords().stream().skip(1);
        }
    }
}
