package io.huiyin.intake.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.openapi.Described.Operation;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends examples to the running service, each about things of its own that were brought to where it is allowed. */
final class Asking {

    private static final JsonMapper JSON = new JsonMapper();
    private static final WrittenTexts TEXTS = WrittenTexts.load();
    private static final String INSTANT = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static final String OTHER_COMPLAINT = "b4835b15-443e-8e75-92ad-fa8844ad4d70";
    private static final String VIEW = "Late in Guangdong";
    private static final String BOUNDARY = "----between-parts";

    private final RunningIntake intake;
    private final Described api;
    private final JsonNode registered;
    private final String complaint;
    private final String other;
    private final String viewName = VIEW + " " + UUID.randomUUID().toString().substring(0, 8);
    private String made = "";

    Asking(RunningIntake intake, Described api) {
        this.intake = intake;
        this.api = api;
        this.other = JSON.readTree(register()).get("id").stringValue();
        this.registered = JSON.readTree(register());
        this.complaint = registered.get("id").stringValue();
    }

    /** Id of the complaint that it is about. */
    String complaint() {
        return complaint;
    }

    /** @param body missing where the operation takes none */
    HttpResponse<String> of(Operation operation, JsonNode body) {
        TEXTS.of(operation.toString()).orElseThrow().after().forEach(this::prepare);
        var operations =
                operation.path().startsWith("/parked") || operation.path().startsWith("/census");
        return ask(operation, body, operations ? Person.ADMIN : Person.ZHOU_MIN);
    }

    /** By another person where it is about a complaint, as some steps need two. */
    private void prepare(String before) {
        var names = before.split("/", -1);
        var operation = api.operations()
                .filter(known -> known.id().equals(names[0]))
                .findFirst()
                .orElseThrow();
        var example = operation
                .examples()
                .filter(known -> names.length == 1 || known.getKey().equals(names[1]))
                .findFirst()
                .orElseThrow();
        var done = ask(
                operation,
                example.getValue(),
                operation.path().startsWith("/complaints") ? Person.LIN_YUE : Person.ZHOU_MIN);
        assertThat(done.statusCode()).as("%s: %s", before, done.body()).isLessThan(300);
        made = JSON.readTree(done.body()).path("id").asString("");
    }

    private HttpResponse<String> ask(Operation operation, JsonNode body, Person who) {
        var request = intake.request(path(operation) + query(operation))
                .setHeader("Authorization", "Bearer " + intake.signIn.token(who))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (operation.parameters().anyMatch(one -> one.get("name").stringValue().equals("If-Match"))) {
            request.header("If-Match", operation.path().startsWith("/complaints") ? version() : "*");
        }
        if (body.isMissingNode()) {
            return intake.send(request.method(operation.method(), BodyPublishers.noBody()));
        }
        var json = operation.takesJson();
        return intake.send(request.header("Content-Type", operation.takes() + (json ? "" : "; boundary=" + BOUNDARY))
                .method(operation.method(), BodyPublishers.ofString(json ? asOfNow(body.toString()) : form(body))));
    }

    private String path(Operation operation) {
        var path = operation
                .path()
                .replace("{id}", operation.path().startsWith("/complaints") ? complaint : made)
                .replace("{typed}", registered.get("reference").stringValue())
                .replace("{evidence}", made);
        if (path.contains("{")) {
            var work =
                    JSON.readTree(intake.get("/complaints/" + complaint).body()).get("work");
            var proposal = work.has("awaitingApproval") ? work.get("awaitingApproval") : work.path("proposal");
            path = path.replace("{promiseId}", work.at("/promises/0/id").asString(""))
                    .replace("{resolutionId}", proposal.path("id").asString(""));
        }
        for (var parameter : operation.parameters().toList()) {
            path = path.replace(
                    "{" + parameter.get("name").stringValue() + "}",
                    parameter.path("example").asString(""));
        }
        return path;
    }

    /** With the examples of all parameters. */
    private String query(Operation operation) {
        return operation
                .parameters()
                .filter(one -> one.get("in").stringValue().equals("query") && one.has("example"))
                .map(one -> one.get("name").stringValue() + "="
                        + (one.get("name").stringValue().equals("complaint")
                                ? complaint
                                : URLEncoder.encode(asOfNow(one.get("example").asString("")), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private String version() {
        return intake.get("/complaints/" + complaint)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static String form(JsonNode parts) {
        return parts.propertyStream()
                .map(part -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey()
                        + "\"; filename=\"receipt.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        + part.getValue().stringValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    /** A time is one that can be promised, the other complaint is there, and a name was not taken yet. */
    private String asOfNow(String example) {
        return example.replaceAll(INSTANT, intake.feasible(complaint).toString())
                .replace(OTHER_COMPLAINT, other)
                .replace(VIEW, viewName);
    }

    /** The answer to the first example of a complaint. */
    private String register() {
        var form = api.document().at("/paths/~1complaints/post/requestBody/content/application~1json/examples");
        var answer =
                intake.post("/complaints", form.iterator().next().get("value").toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }
}
