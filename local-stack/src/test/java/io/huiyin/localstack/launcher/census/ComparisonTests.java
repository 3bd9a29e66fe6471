package io.huiyin.localstack.launcher.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTests {

    private static final Map<Service, Long> SAID =
            Map.of(Service.INTAKE, 3L, Service.ROUTING, 2L, Service.ESCALATION, 5L, Service.NOTIFICATION, 1L);

    @Test
    void servicesThatAgreeHaveNoDifferences() {
        var report = Comparison.of(agreeing(3));

        assertThat(report.agrees()).isTrue();
        assertThat(report.line())
                .isEqualTo("registered 3 · accountable 3 · clocked 3 · answered 3 · gaps 0 · parked 0 · differences 0");
    }

    @Test
    void nothingAtAllAgrees() {
        assertThat(Comparison.of(Map.of()).agrees()).isTrue();
    }

    @Test
    void aCustomerWhoLeftNoAddressIsToldAndNoDifference() {
        var accounts = agreeing(2);
        replace(accounts, Service.NOTIFICATION, new Account(1, 0, heard(Service.NOTIFICATION), 0, "UNREACHABLE"));

        var report = Comparison.of(accounts);

        assertThat(report.agrees()).isTrue();
        assertThat(TakeCensus.allAnswered(of(accounts, Service.NOTIFICATION))).isTrue();
        assertThat(report.line()).contains("· answered 1 · 1 could not be written to · gaps 0 ·");
        assertThat(report.json()).contains("\"answered\":1", "\"unreachable\":1");
    }

    @Test
    void onlyNotificationMaySayThatItCannotReachAnybody() {
        var accounts = agreeing(1);
        replace(accounts, Service.ROUTING, new Account(2, 0, heard(Service.ROUTING), 0, "UNREACHABLE"));

        assertThat(Comparison.of(accounts).differences())
                .containsExactly(new Difference.NotYet("c0", Service.ROUTING, "UNREACHABLE"));
    }

    @ParameterizedTest
    @MethodSource("io.huiyin.localstack.launcher.census.Service#values")
    void aComplaintThatOneServiceHasLostIsFound(Service service) {
        var accounts = agreeing(3);
        of(accounts, service).remove("c1");

        var report = Comparison.of(accounts);

        assertThat(report.agrees()).isFalse();
        assertThat(report.differences())
                .allMatch(difference -> difference.complaint().equals("c1"));
    }

    @Test
    void whatIsOnItsWayIsNoGapButADifference() {
        var accounts = agreeing(1);
        replace(accounts, Service.INTAKE, new Account(4, 1, heard(Service.INTAKE), 0, "REGISTERED"));

        var report = Comparison.of(accounts);

        assertThat(report.gaps()).isZero();
        assertThat(report.differences()).containsExactly(new Difference.Unsent("c0", Service.INTAKE, 1));
    }

    @Test
    void aDifferenceNamesServicesAndNumbers() {
        var accounts = agreeing(1);
        var heard = heard(Service.ROUTING);
        heard.put(Service.INTAKE, 2L);
        replace(accounts, Service.ROUTING, new Account(2, 0, heard, 0, "ACCOUNTABLE"));

        var report = Comparison.of(accounts);

        assertThat(report.differences())
                .singleElement()
                .extracting(Difference::sentence)
                .isEqualTo("routing has heard 2 of the 3 events that intake sent");
    }

    @Test
    void everySinglePlantedLossIsFoundAndNothingElse() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var accounts = agreeing(1 + random.nextInt(5));
            var complaint = "c" + random.nextInt(of(accounts, Service.INTAKE).size());
            var service = List.copyOf(EnumSet.allOf(Service.class)).get(random.nextInt(4));

            of(accounts, service).computeIfPresent(complaint, (_, account) -> damaged(account, service, random));

            assertThat(Comparison.of(accounts).differences())
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allMatch(difference -> difference.complaint().equals(complaint));
        }
    }

    private static Account damaged(Account whole, Service service, Random random) {
        Map<Service, Long> heard = new EnumMap<>(whole.heard());
        var speakers = service.hears().stream().sorted().toList();
        var speaker = speakers.get(random.nextInt(speakers.size()));
        return switch (random.nextInt(6)) {
            case 0 -> {
                heard.merge(speaker, -1L, Long::sum);
                yield new Account(whole.said(), 0, heard, 0, whole.standing());
            }
            case 1 -> {
                heard.remove(speaker);
                yield new Account(whole.said(), 0, heard, 0, whole.standing());
            }
            case 2 -> new Account(whole.said() - 1, 0, heard, 0, whole.standing());
            case 3 -> new Account(whole.said() + 1, 0, heard, 0, whole.standing());
            case 4 -> new Account(whole.said(), 0, heard, 1, whole.standing());
            default -> new Account(whole.said(), 0, heard, 0, "PENDING");
        };
    }

    private static void replace(Map<Service, Map<String, Account>> accounts, Service service, Account account) {
        of(accounts, service).put("c0", account);
    }

    private static Map<String, Account> of(Map<Service, Map<String, Account>> accounts, Service service) {
        return accounts.getOrDefault(service, Map.of());
    }

    private static EnumMap<Service, Map<String, Account>> agreeing(int complaints) {
        var accounts = new EnumMap<Service, Map<String, Account>>(Service.class);
        for (var service : Service.values()) {
            Map<String, Account> ofService = new HashMap<>();
            for (int i = 0; i < complaints; i++) {
                ofService.put("c" + i, new Account(said(service), 0, heard(service), 0, service.standing()));
            }
            accounts.put(service, ofService);
        }
        return accounts;
    }

    private static Map<Service, Long> heard(Service hearer) {
        Map<Service, Long> heard = new EnumMap<>(Service.class);
        hearer.hears().forEach(speaker -> heard.put(speaker, said(speaker)));
        return heard;
    }

    private static long said(Service service) {
        return SAID.getOrDefault(service, 0L);
    }
}
