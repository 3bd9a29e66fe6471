package io.huiyin.localstack.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CfpbFileTests {

    private final List<CfpbRow> rows = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();

    @Test
    void theHeaderOfTheDownloadPageIsUnderstood() throws IOException {
        read("""
                Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company,State,Submitted via
                7/29/2013,Mortgage,Other mortgage,Foreclosure,,They took it,Some Bank,CA,Web
                """);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(CfpbColumn.DATE_RECEIVED)).isEqualTo("7/29/2013");
            assertThat(row.get(CfpbColumn.SUB_PRODUCT)).isEqualTo("Other mortgage");
            assertThat(row.get(CfpbColumn.NARRATIVE)).isEqualTo("They took it");
            assertThat(row.get(CfpbColumn.SUBMITTED_VIA)).isEqualTo("Web");
            assertThat(row.get(CfpbColumn.COMPLAINT_ID)).isEmpty();
        });
    }

    @Test
    void theHeaderOfTheApiIsUnderstoodInAnyOrder() throws IOException {
        read("""
                product,complaint_what_happened,date_sent_to_company,issue,sub_product,date_received,complaint_id
                Mortgage,"so, it happened",2013-07-30,Escrow,Other mortgage,2013-07-29T12:00:00-05:00,4711
                """);

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(CfpbColumn.DATE_RECEIVED)).isEqualTo("2013-07-29T12:00:00-05:00");
            assertThat(row.get(CfpbColumn.NARRATIVE)).isEqualTo("so, it happened");
            assertThat(row.get(CfpbColumn.COMPLAINT_ID)).isEqualTo("4711");
        });
    }

    @Test
    void aNarrativeOfSeveralLinesIsOneRowAndLaterLineNumbersStayRight() throws IOException {
        read("""
                date_received,product,issue,consumer_complaint_narrative
                2013-07-29,Mortgage,Escrow,"first line
                second ""quoted"" line

                last line"
                2013-07-30,Mortgage,Escrow,short
                """);

        assertThat(rows).extracting(CfpbRow::line).containsExactly(2L, 6L);
        assertThat(rows.getFirst().get(CfpbColumn.NARRATIVE))
                .isEqualTo("first line\nsecond \"quoted\" line\n\nlast line");
    }

    @Test
    void aLineWithTooFewCellsIsRejectedWithItsNumberAndTheRestGoesOn() throws IOException {
        read(
                "date_received,product,issue\n2013-07-29,Mortgage,Escrow\n2013-07-29,Mortgage\n2013-07-30,Mortgage,Escrow\n");

        assertThat(rows).hasSize(2);
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.reason()).contains("2 cells").contains("3");
        });
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineAndTheRestGoesOn() throws IOException {
        read("""
                date_received,product,issue
                2013-07-29,Mortgage,first
                2013-07-29,"Mortgage,unclosed
                2013-07-29,"Mortgage","second"
                2013-07-29,Mortgage,third
                2013-07-29,"Mortgage,unclosed at the end
                2013-07-29,Mortgage,fourth
                """);

        assertThat(rows).extracting(CfpbRow::line).containsExactly(2L, 4L, 5L, 7L);
        assertThat(rows)
                .extracting(row -> row.get(CfpbColumn.ISSUE))
                .containsExactly("first", "second", "third", "fourth");
        assertThat(rejects).extracting(Rejected::line).containsExactly(3L, 6L);
        assertThat(rejects.getLast().reason()).contains("never closed");
        assertThat(rejects.getLast().cells()).containsExactly("2013-07-29,\"Mortgage,unclosed at the end");
    }

    @Test
    void whatFollowsAClosingQuoteCostsItsOwnLineOnly() throws IOException {
        read("date_received,product,issue\n2013-07-29,\"Mort\"gage,a\n2013-07-29,Mort\"gage,\"b\"\"c\"\n");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(CfpbColumn.PRODUCT)).isEqualTo("Mort\"gage");
            assertThat(row.get(CfpbColumn.ISSUE)).isEqualTo("b\"c");
        });
        assertThat(rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.reason()).contains("closing quote");
        });
    }

    @Test
    void aQuoteThatSwallowsMoreThanAnyRowHoldsCostsItsOwnLineOnly() throws IOException {
        var narratives = ("2013-07-29,Mortgage," + "x".repeat(40_000) + "\n").repeat(40);
        read("date_received,product,issue\n2013-07-29,Mortgage,\"unclosed\n" + narratives);

        assertThat(rows).hasSize(40);
        assertThat(rejects).singleElement().extracting(Rejected::line).isEqualTo(2L);
    }

    @Test
    void aRowThatIsTooLongIsRejectedWithoutTheMemoryForIt() throws IOException {
        read("date_received,product,issue\n2013-07-29,Mortgage," + "x".repeat(3_000_000) + "\n2013-07-29,Mortgage,a\n");

        assertThat(rows).singleElement().extracting(CfpbRow::line).isEqualTo(3L);
        assertThat(rejects)
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason()).contains("longer"));
    }

    @Test
    void oldLineEndsAndBlankLinesAreCountedAsEditorsDo() throws IOException {
        read("date_received,product,issue\r2013-07-29,Mortgage,a\r\r2013-07-29,Mortgage,b");

        assertThat(rows).extracting(CfpbRow::line).containsExactly(2L, 4L);
        assertThat(rejects).isEmpty();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoReasonToStop() throws IOException {
        read("\uFEFFdate_received,product,issue\r\n2013-07-29,Mortgage,Escrow\r\n2013-07-30,Mortgage,Escrow\r\n");

        assertThat(rows).extracting(CfpbRow::line).containsExactly(2L, 3L);
    }

    @Test
    void whatIsNoExportIsSaidAtOnce() {
        assertThatThrownBy(() -> read("name,age\nBob,3\n"))
                .isInstanceOf(CannotProceed.class)
                .hasMessageContaining("date received");
        assertThatThrownBy(() -> read("")).isInstanceOf(CannotProceed.class).hasMessageContaining("empty");
    }

    private void read(String text) throws IOException {
        try (var file = new CfpbFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "export.csv")) {
            file.read(rows::add, rejects::add);
        }
    }
}
