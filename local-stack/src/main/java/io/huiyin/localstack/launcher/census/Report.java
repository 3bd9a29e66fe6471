package io.huiyin.localstack.launcher.census;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a census came to.
 *
 * @param done of how many complaints each service says that its part is done
 * @param unreachable how many customers no mail could be written to, for want of an address; not among the answered
 * @param parked events waiting for a replay, over all services
 */
public record Report(Map<Service, Long> done, long unreachable, long parked, List<Difference> differences) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Nothing is lost, and nothing is on its way any more. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    public long gaps() {
        return differences.stream()
                .filter(difference ->
                        difference instanceof Difference.Gap || difference instanceof Difference.Forgotten)
                .count();
    }

    public String line() {
        return "registered %d · accountable %d · clocked %d · answered %d%s · gaps %d · parked %d · differences %d"
                .formatted(
                        done(Service.INTAKE),
                        done(Service.ROUTING),
                        done(Service.ESCALATION),
                        done(Service.NOTIFICATION),
                        unreachable == 0 ? "" : " · %d could not be written to".formatted(unreachable),
                        gaps(),
                        parked,
                        differences.size());
    }

    public String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("registered", done(Service.INTAKE));
        json.put("accountable", done(Service.ROUTING));
        json.put("clocked", done(Service.ESCALATION));
        json.put("answered", done(Service.NOTIFICATION));
        json.put("unreachable", unreachable);
        json.put("gaps", gaps());
        json.put("parked", parked);
        List<Map<String, Object>> listed = new ArrayList<>();
        for (var difference : differences) {
            listed.add(Map.of("complaint", difference.complaint(), "difference", difference.sentence()));
        }
        json.put("differences", listed);
        return JSON.writeValueAsString(json);
    }

    private long done(Service service) {
        return done.getOrDefault(service, 0L);
    }
}
