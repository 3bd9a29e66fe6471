package io.huiyin.localstack.launcher.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Intake said no, and why. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String body;

    Refused(int status, String body) {
        super("refused with " + status);
        this.status = status;
        this.body = body;
    }

    public boolean notFound() {
        return status == NOT_FOUND;
    }

    /** The problem (RFC 9457) as it came, in one line. */
    public String json() {
        return problem().isObject()
                ? problem().toString()
                : JSON.createObjectNode().put("status", status).toString();
    }

    /** For people: what is wrong, then a line for each place. */
    public List<String> lines() {
        var problem = problem();
        var lines = new ArrayList<String>();
        var title = problem.path("title").asString("Refused");
        var detail = problem.path("detail").asString("");
        lines.add(title + " (" + status + ")" + (detail.isEmpty() ? "" : ": " + detail));
        for (var error : problem.path("errors")) {
            var where = error.has("pointer") ? error.path("pointer") : error.path("parameter");
            lines.add("  " + where.asString("") + ": " + error.path("detail").asString(""));
        }
        if (problem.has("allowed")) {
            lines.add("  allowed now: "
                    + problem.path("allowed")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private JsonNode problem() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
