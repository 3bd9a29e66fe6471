package io.huiyin.localstack.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowKeysTests {

    @Test
    void eachImportGivesTheSameRowsTheSameKeys() {
        var rows = Stream.of("a", "b", "a", "c", "a").map(RowKeysTests::row).toList();

        assertThat(keys(rows)).isEqualTo(keys(rows)).doesNotHaveDuplicates();
    }

    @Test
    void equalRowsAreToldApartByTheirRepetition() {
        assertThat(keys(List.of(row("a"), row("a"))))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("-1"),
                        second -> assertThat(second).endsWith("-2"));
    }

    @Test
    void aComplaintIdIsTheKeyWhateverTheRowSays() {
        var before = new CfpbRow(2, Map.of(CfpbColumn.COMPLAINT_ID, "4711"), List.of("In progress", "4711"));
        var after = new CfpbRow(9, Map.of(CfpbColumn.COMPLAINT_ID, "4711"), List.of("Closed", "4711"));

        assertThat(keys(List.of(before))).isEqualTo(keys(List.of(after))).containsExactly("cfpb-4711");
    }

    @Test
    void aComplaintIdThatIntakeTakesInNoKeyStandsBehindItsHash() {
        var strange = Stream.of("投诉一", "投诉二", "a\"b", "9".repeat(300), "a b")
                .map(id -> new CfpbRow(2, Map.of(CfpbColumn.COMPLAINT_ID, id), List.of(id)))
                .toList();

        assertThat(keys(strange))
                .isEqualTo(keys(strange))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("cfpb-[0-9a-f]{32}"));
    }

    @Test
    void whereACellEndsMakesADifference() {
        var one = new CfpbRow(2, Map.of(), List.of("ab", "c"));
        var other = new CfpbRow(2, Map.of(), List.of("a", "bc"));

        assertThat(keys(List.of(one))).isNotEqualTo(keys(List.of(other)));
    }

    private static List<String> keys(List<CfpbRow> rows) {
        var keys = new RowKeys();
        return rows.stream().map(row -> keys.of(row).idempotencyKey()).toList();
    }

    private static CfpbRow row(String company) {
        return new CfpbRow(2, Map.of(CfpbColumn.COMPANY, company), List.of("7/29/2013", company));
    }
}
