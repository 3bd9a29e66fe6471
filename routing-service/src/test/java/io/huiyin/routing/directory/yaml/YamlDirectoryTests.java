package io.huiyin.routing.directory.yaml;

import static io.huiyin.routing.Complaints.aPhoneCall;
import static io.huiyin.routing.Complaints.anImported;
import static io.huiyin.routing.Complaints.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.events.intake.ComplaintRegistered;
import io.huiyin.matching.Facts;
import io.huiyin.routing.directory.Directory;
import io.huiyin.routing.ownership.DemoDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlDirectoryTests {

    private static final String PEOPLE_AND_TEAM = """
            people:
              - { id: an, name: An }
            teams:
              - { id: care, name: Care, members: [an], lead: an, supervisor: an }
            """;
    private static final String REST = "  - { id: rest, team: care, respond-by: 30m }\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mortgage | mortgage
                    Credit reporting | credit-reporting
                    Credit reporting, credit repair services, or other personal consumer reports | credit-reporting
                    Credit reporting or other personal consumer reports | credit-reporting
                    Bank account or service | banking-and-cards
                    Credit card | banking-and-cards
                    Money transfer, virtual currency, or money service | banking-and-cards
                    Payday loan, title loan, or personal loan | debt-and-loans
                    Student loan | debt-and-loans
                    Other financial service | debt-and-loans
                    Something new | customer-care
                    """)
    void theDemoDirectorySendsImportedProductsToTheirTeams(String product, String team) {
        assertThat(teamOf(DemoDirectory.read(), anImported(product))).isEqualTo(team);
        assertThat(teamOf(DemoDirectory.read(), registered(product, "By phone", false)))
                .isEqualTo("customer-care");
    }

    @Test
    void theDemoTagIsAnsweredForInSeconds() {
        var directory = DemoDirectory.read();

        assertThat(directory
                        .table()
                        .route(factsOf(directory, aPhoneCall("demo")))
                        .row()
                        .respondWithin())
                .hasSeconds(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text-contains: [refund, 赔偿] | Please REFUND me | true
                    text-contains: [refund, 赔偿] | 我要求赔偿 | true
                    text-contains: [refund, 赔偿] | Nothing | false
                    under-region: US | - | true
                    under-region: CN | - | false
                    at-least-severity: NORMAL | - | true
                    at-least-severity: HIGH | - | false
                    channel: [PHONE, WEB] | - | true
                    channel: WEB | - | false
                    kind: COMPLIMENT | - | false
                    language: en | - | true
                    tag: [vip, old] | - | true
                    tag: new | - | false
                    product: BILLING | - | true
                    """)
    void conditionsMatchAsTheyRead(String condition, String text, boolean hit) {
        var directory =
                table("  - { id: special, when: { %s }, team: care, respond-by: 1h }\n%s".formatted(condition, REST));
        var facts = factsOf(directory, registered("Billing", text, false, "vip"));

        assertThat(directory.table().route(facts).row().id()).isEqualTo(hit ? "special" : "rest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { id: a, team: nobody, respond-by: 1h, when: { tag: x } } | row a: there is no team called nobody
                    { id: rest, team: care, respond-by: 1h, when: { tag: x } } | routing: there are two rows called rest
                    { id: a, team: care, respond-by: 1h } | row rest can never hit: row a before it takes all of it
                    { id: a, team: care, when: { tag: x } } | row a: team care is asked before it takes work, so say how long (respond-by)
                    { id: a, team: care, respond-by: soon, when: { tag: x } } | row a: respond-by must be a duration such as 30m
                    { id: a, team: care, respond-by: 1h, when: { tga: x } } | row a, when: nothing is known about the key tga
                    { id: a, team: care, respond-by: 1h, wenn: { tag: x } } | row a: nothing is known about the key wenn
                    { id: a, team: care, respond-by: 1h, when: { channel: PIGEON } } | row a, when: there is no channel called PIGEON
                    { id: a, team: care, respond-by: 1h, when: { at-least-severity: BAD } } | row a, when: at-least-severity must be one of [LOW, NORMAL, HIGH, CRITICAL]
                    { id: a, team: care, respond-by: 1h, when: {} } | row a, when: says nothing; leave it out where the row takes everything
                    """)
    void aDefectIsSaidPlainly(String row, String message) {
        assertThatExceptionOfType(DirectoryUnusableException.class)
                .isThrownBy(() -> table("  - " + row + "\n" + REST))
                .withMessageContaining("\n  - " + message);
    }

    @Test
    void aTableWithoutACatchAllAtItsEndIsRefused() {
        assertThatExceptionOfType(DirectoryUnusableException.class)
                .isThrownBy(() -> table("  - { id: a, team: care, respond-by: 1h, when: { tag: x } }\n"))
                .withMessageContaining("the last row must take everything");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tag: [x, y]              | tag: x, channel: WEB       | true
                    tag: x                   | tag: [x, y]                | false
                    under-region: US         | under-region: US-CA        | true
                    under-region: US-CA      | under-region: US           | false
                    at-least-severity: HIGH  | at-least-severity: CRITICAL | true
                    at-least-severity: HIGH  | at-least-severity: LOW     | false
                    text-contains: fund      | text-contains: refund      | true
                    language: zh             | language: zh-TW            | true
                    imported: true           | imported: false            | false
                    """)
    void aRowThatAnEarlierOneHidesIsFound(String earlier, String later, boolean hidden) {
        var rows =
                "  - { id: a, team: care, respond-by: 1h, when: { %s } }\n  - { id: b, team: care, respond-by: 1h, when: { %s } }\n%s"
                        .formatted(earlier, later, REST);

        if (hidden) {
            assertThatExceptionOfType(DirectoryUnusableException.class)
                    .isThrownBy(() -> table(rows))
                    .withMessageContaining("row b can never hit: row a before it takes all of it");
        } else {
            assertThat(table(rows).table().rows()).hasSize(3);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var yaml = """
                people:
                  - { id: an, name: An, capacity: 0 }
                  - { id: an, name: Another }
                teams:
                  - { id: care, name: Care, members: [an, bo], lead: an, supervisor: cy }
                  - { id: empty, name: Empty, lead: an, supervisor: an }
                routing: []
                extra: 1
                """;

        assertThatExceptionOfType(DirectoryUnusableException.class)
                .isThrownBy(() -> YamlDirectory.read("test.yaml", yaml))
                .withMessageContainingAll(
                        "test.yaml",
                        "person an: capacity must be a whole number above 0",
                        "person an: there are two people with this id",
                        "team care: there is no person called bo",
                        "team care: there is no person called cy",
                        "team empty: has no members",
                        "directory: nothing is known about the key extra",
                        "the last row must take everything");
    }

    private static Directory table(String rows) {
        return YamlDirectory.read("test.yaml", PEOPLE_AND_TEAM + "routing:\n" + rows);
    }

    private static String teamOf(Directory directory, ComplaintRegistered complaint) {
        return directory.table().route(factsOf(directory, complaint)).row().team();
    }

    private static Facts factsOf(Directory directory, ComplaintRegistered complaint) {
        return Facts.of(complaint, directory.table().wanted());
    }
}
