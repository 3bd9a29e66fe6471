package io.huiyin.intake.view.web;

import io.huiyin.intake.complaint.web.CriteriaReader;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import io.huiyin.service.strictjson.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Reads which list a view shows, as strictly as the list itself would. */
@Component
public final class ViewParameters {

    private static final String SORT = "sort";

    private final CriteriaReader criteria;

    ViewParameters(CriteriaReader criteria) {
        this.criteria = criteria;
    }

    /** Whether a parameter says which list it is, and not what is shown of it. */
    public static boolean isPart(String parameter) {
        return CriteriaReader.FILTERS.contains(parameter) || parameter.equals(SORT);
    }

    /**
     * @return without what was left empty
     * @throws Problem naming all that is wrong under {@code /parameters}
     */
    public Map<String, String> read(Map<String, String[]> parameters, CurrentPerson person) {
        var unknown = parameters.keySet().stream()
                .filter(name -> !isPart(name))
                .map(name -> Texts.defectOfLine(name, 50).isEmpty() ? name : "")
                .map(name -> Violation.at("/parameters/" + escaped(name), "unknown-field"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        try {
            criteria.read(parameters, person);
        } catch (Problem refused) {
            throw Problem.invalid(refused.violations().stream()
                    .map(violation -> Violation.at(
                            "/parameters/" + escaped(violation.path()),
                            violation.code(),
                            violation.arguments().toArray()))
                    .toList());
        }
        var kept = new TreeMap<String, String>();
        parameters.forEach((name, values) -> {
            if (!Texts.blank(values[0])) {
                kept.put(name, values[0].strip());
            }
        });
        return kept;
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
