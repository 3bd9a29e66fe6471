package io.huiyin.localstack.launcher.census;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what all services say, complaint by complaint: 100 − 1 = 0. */
final class Comparison {

    private static final String UNKNOWN = "UNKNOWN";

    private final Map<Service, Map<String, Account>> accounts;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Map<Service, Map<String, Account>> accounts) {
        this.accounts = accounts;
    }

    /** Finds every difference there is. */
    static Report of(Map<Service, Map<String, Account>> accounts) {
        var comparison = new Comparison(accounts);
        Set<String> complaints = new TreeSet<>();
        accounts.values().forEach(ofService -> complaints.addAll(ofService.keySet()));
        complaints.forEach(comparison::compare);
        return comparison.report();
    }

    private void compare(String complaint) {
        for (var service : Service.values()) {
            var account = account(service, complaint);
            if (account.unsent() != 0) {
                differences.add(new Difference.Unsent(complaint, service, account.unsent()));
            }
            if (account.parked() != 0) {
                differences.add(new Difference.Parked(complaint, service, account.parked()));
            }
            if (!service.isDone(account.standing())) {
                differences.add(new Difference.NotYet(complaint, service, account.standing()));
            }
            for (var speaker : Service.values()) {
                if (service.hears().contains(speaker)) {
                    compare(complaint, service, speaker);
                }
            }
        }
    }

    private void compare(String complaint, Service hearer, Service speaker) {
        long heard = account(hearer, complaint).heardFrom(speaker);
        var said = account(speaker, complaint);
        if (heard < said.sent()) {
            differences.add(new Difference.Gap(complaint, hearer, speaker, heard, said.sent()));
        } else if (heard > said.said()) {
            differences.add(new Difference.Forgotten(complaint, hearer, speaker, heard, said.said()));
        }
    }

    private Account account(Service service, String complaint) {
        return accounts.getOrDefault(service, Map.of())
                .getOrDefault(complaint, new Account(0, 0, Map.of(), 0, UNKNOWN));
    }

    private Report report() {
        Map<Service, Long> done = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            done.put(
                    service,
                    accounts.getOrDefault(service, Map.of()).values().stream()
                            .filter(account -> account.standing().equals(service.standing()))
                            .count());
        }
        long parked = accounts.values().stream()
                .flatMap(ofService -> ofService.values().stream())
                .mapToLong(Account::parked)
                .sum();
        long unreachable = accounts.getOrDefault(Service.NOTIFICATION, Map.of()).values().stream()
                .filter(account -> account.standing().equals(Service.UNREACHABLE))
                .count();
        return new Report(done, unreachable, parked, List.copyOf(differences));
    }
}
