package io.huiyin.intake.export.settings;

import io.huiyin.service.security.CurrentPerson;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may carry complaints out of the house, and how many at once. Checked when the service starts.
 *
 * @param roles of which whoever exports has one
 * @param atOnce exports that one instance runs at the same time, from 1 to 100
 * @param atMost how long one may take, from 1 second to 1 hour
 */
@ConfigurationProperties("huiyin.export")
public record ExportSettings(List<String> roles, int atOnce, Duration atMost) {

    private static final Set<String> ROLES = Set.of("agent", "owner", "supervisor", "admin");

    public ExportSettings {
        roles = List.copyOf(roles);
        demand(!roles.isEmpty() && ROLES.containsAll(roles), "roles must be some of agent, owner, supervisor, admin");
        demand(atOnce >= 1 && atOnce <= 100, "at-once must be from 1 to 100");
        demand(
                atMost.compareTo(Duration.ofSeconds(1)) >= 0 && atMost.compareTo(Duration.ofHours(1)) <= 0,
                "at-most must be from 1s to 1h");
    }

    public boolean allow(CurrentPerson person) {
        return roles.stream().anyMatch(person::is);
    }

    private static void demand(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("huiyin.export." + rule);
        }
    }
}
