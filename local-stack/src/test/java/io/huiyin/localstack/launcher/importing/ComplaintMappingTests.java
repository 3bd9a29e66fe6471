package io.huiyin.localstack.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComplaintMappingTests {

    private final RowKeys keys = new RowKeys();

    @Test
    void aRowBecomesAComplaintWithoutANameThatTheExportDoesNotTell() {
        var row = row(Map.of(CfpbColumn.STATE, "CA", CfpbColumn.SUBMITTED_VIA, "Referral"));
        var key = keys.of(row);

        var complaint = ComplaintMapping.toComplaint(row, key);

        assertThat(complaint)
                .containsEntry("product", "Mortgage")
                .containsEntry("topic", "Loan modification,collection,foreclosure")
                .containsEntry("channel", "REGULATOR")
                .containsEntry("severity", "HIGH")
                .containsEntry("region", "US-CA")
                .containsEntry("occurredOn", "2013-07-29")
                .containsEntry("imported", true);
        assertThat(complaint.get("customer"))
                .isEqualTo(Map.of(
                        "name",
                        "Customer " + key.shortHash(),
                        "email",
                        key.shortHash() + "@customers.example",
                        "language",
                        "en",
                        "zone",
                        "America/New_York"));
    }

    @Test
    void theNarrativeIsTheTextWhereThereIsOne() {
        assertThat(ComplaintMapping.toComplaint(row(Map.of(CfpbColumn.NARRATIVE, "It was so.\nTruly.")), key()))
                .containsEntry("text", "It was so.\nTruly.");
        assertThat(ComplaintMapping.toComplaint(row(Map.of()), key()))
                .hasEntrySatisfying("text", text -> assertThat(text).asString().contains("foreclosure", "Some Bank"));
    }

    @Test
    void whatIsTooLongIsCutWithoutTearingACharacterApart() {
        var complaint = ComplaintMapping.toComplaint(row(Map.of(CfpbColumn.COMPANY, "𠀀".repeat(400))), key());

        assertThat(complaint)
                .hasEntrySatisfying(
                        "summary",
                        summary -> assertThat(summary)
                                .asString()
                                .hasSizeLessThan(400)
                                .endsWith("𠀀…"));
    }

    @ParameterizedTest
    @CsvSource({"Web,WEB", "Phone,PHONE", "Postal mail,MAIL", "Fax,MAIL", "Email,EMAIL", "Referral,REGULATOR", "'',WEB"
    })
    void theChannelFollowsTheWayItWasSubmitted(String submittedVia, String channel) {
        assertThat(ComplaintMapping.channel(submittedVia)).isEqualTo(channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2013-02-30", "2/30/2013", "yesterday", "2013"})
    void aDateThatIsNoneIsADefect(String date) {
        assertThat(ComplaintMapping.defect(row(Map.of(CfpbColumn.DATE_RECEIVED, date))))
                .isPresent();
    }

    @Test
    void aRowWithoutProductOrIssueIsADefect() {
        assertThat(ComplaintMapping.defect(row(Map.of(CfpbColumn.PRODUCT, " "))))
                .isPresent();
        assertThat(ComplaintMapping.defect(row(Map.of(CfpbColumn.ISSUE, "")))).isPresent();
        assertThat(ComplaintMapping.defect(row(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Identity theft / Fraud / Embezzlement,'',HIGH",
        "Cont'd attempts collect debt not owed,Threatened arrest/jail if do not pay,HIGH",
        "Advertising and marketing,'',LOW",
        "Billing disputes,'',NORMAL"
    })
    void theSeverityFollowsTheWordsOfTheIssue(String issue, String subIssue, String severity) {
        assertThat(Grading.severity(issue, subIssue)).isEqualTo(severity);
    }

    private RowKeys.RowKey key() {
        return keys.of(row(Map.of()));
    }

    private static CfpbRow row(Map<CfpbColumn, String> values) {
        Map<CfpbColumn, String> all = new EnumMap<>(CfpbColumn.class);
        all.put(CfpbColumn.DATE_RECEIVED, "7/29/2013");
        all.put(CfpbColumn.PRODUCT, "Mortgage");
        all.put(CfpbColumn.ISSUE, "Loan modification,collection,foreclosure");
        all.put(CfpbColumn.COMPANY, "Some Bank");
        all.putAll(values);
        return new CfpbRow(2, all, List.copyOf(all.values()));
    }
}
