package io.huiyin.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.fixtures.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a careless or hostile caller asks for: refused with the place of the mistake, never an incident. */
class BadRequestIntegrationTests {

    private static RoutingWorld world;
    private static String mei;

    @BeforeAll
    static void start() {
        world = new RoutingWorld();
        world.startService();
        mei = world.signIn.token(Person.MEI_CHEN);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aParameterThatCannotBeMeantIsNamedAndNotRepeated() throws Exception {
        for (var query : List.of(
                "mine=perhaps",
                "mine=false",
                "mine=true&state=ENDED",
                "mine=true&state=owned",
                "mine=true&limit=0",
                "mine=true&limit=201",
                "mine=true&limit=many",
                "mine=true&cursor=",
                "mine=true&cursor=%2A%2A%2A",
                "mine=true&cursor=bm90aGluZw",
                "mine=true&cursor=eCB5")) {
            var answer = world.get("/ownerships?" + query, mei);

            assertProblem(400, "bad-request", answer);
            var last = query.substring(query.lastIndexOf('&') + 1);
            assertThat(answer.body())
                    .as(query)
                    .contains("\"parameter\":\"" + last.substring(0, last.indexOf('=')) + "\"")
                    .doesNotContain("\"detail\":\"range\"");
        }
    }

    @Test
    void aRefusalThatCannotBeMeantIsToldAtItsField() throws Exception {
        for (var wrong : Map.of(
                        "{}",
                        "/defect",
                        "{\"defect\":\"not_mine\"}",
                        "/defect",
                        "{\"defect\":[]}",
                        "/defect",
                        "{\"defect\":\"NOT_MINE\",\"note\":5}",
                        "/note",
                        "{\"defect\":\"NOT_MINE\",\"note\":\"a\\u0000b\"}",
                        "/note",
                        "{\"defect\":\"NOT_MINE\",\"note\":\"" + "x".repeat(2_001) + "\"}",
                        "/note",
                        "{\"defect\":\"NOT_MINE\",\"owner\":\"tom\"}",
                        "/owner")
                .entrySet()) {
            var answer = world.post("/ownerships/x/refuse", mei, wrong.getKey());

            assertProblem(422, "invalid-fields", answer);
            assertThat(answer.body()).contains("\"pointer\":\"" + wrong.getValue() + "\"");
        }
        for (var unreadable :
                List.of("", "{", "{\"defect\":\"NOT_MINE\"}}", "{\"defect\":\"NOT_MINE\",\"defect\":\"NOT_MINE\"}")) {
            assertProblem(400, "malformed-body", world.post("/ownerships/x/refuse", mei, unreadable));
        }
    }

    @Test
    void aComplaintThatTheCallerWasNotAskedAboutIsNotFound() throws Exception {
        for (var id : List.of("unheard-of", "%7B%22$ne%22:1%7D", "%F0%9F%98%80", "x".repeat(4_000))) {
            assertProblem(404, "not-found", world.get("/ownerships/" + id, mei));
            assertProblem(404, "not-found", world.post("/ownerships/" + id + "/accept", mei, "not looked at"));
            assertProblem(
                    404, "not-found", world.post("/ownerships/" + id + "/refuse", mei, "{\"defect\":\"NOT_MINE\"}"));
        }
    }

    @Test
    void anAnswerNeedsOneKeyAndACallerWhoTakesWhatComesBack() throws Exception {
        assertProblem(400, "idempotency-key-invalid", world.post("/ownerships/x/accept", mei, "", "k".repeat(300)));
        assertProblem(406, "not-acceptable", acceptAs("image/png"));
    }

    private static HttpResponse<String> acceptAs(String mediaType) throws Exception {
        var port = world.service().getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ownerships/x/accept"))
                .header("Authorization", "Bearer " + mei)
                .header("Idempotency-Key", "key")
                .header("Accept", mediaType)
                .POST(BodyPublishers.noBody());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"https://huiyin.example/problems/" + type + "\"");
    }
}
