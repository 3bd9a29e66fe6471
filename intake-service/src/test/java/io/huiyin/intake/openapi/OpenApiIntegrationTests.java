package io.huiyin.intake.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.complaint.web.CriteriaReader;
import io.huiyin.intake.openapi.Described.Operation;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The description of the API is whole, and says what the service does. */
class OpenApiIntegrationTests {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi-intake.yaml");
    private static final JsonMapper JSON = new JsonMapper();
    private static final RunningIntake INTAKE = RunningIntake.get();
    private static final Described API = Described.by(INTAKE);

    @Test
    void theDocumentIsWhatIsServed() throws IOException {
        var served = INTAKE.get("/openapi.yaml").body();
        if ("documents".equals(System.getProperty("huiyin.approve"))) {
            Files.writeString(DOCUMENT, served);
        }

        assertThat(DOCUMENT)
                .as("-Dhuiyin.approve=documents brings it up to date")
                .content()
                .isEqualTo(served);
        assertThat(API.document().get("openapi").stringValue()).startsWith("3.1");
    }

    @Test
    void whatIsWrittenIsAboutWhatIsThere() {
        assertThat(WrittenTexts.load().operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        API.operations().map(Operation::toString).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void eachOperationTellsAllThatACallerNeeds(Operation operation) {
        var node = operation.node();

        assertThat(operation.id()).isNotBlank();
        assertThat(node.path("summary").asString("")).isNotBlank();
        assertThat(node.path("description").asString("")).contains("For the roles ");
        assertThat(node.at("/security/0/token").isArray()).isTrue();
        assertThat(node.path("tags")).hasSize(1);
        for (var parameter : node.path("parameters")) {
            var name = parameter.get("name").stringValue();
            assertThat(parameter.path("description").asString("")).as(name).isNotBlank();
            assertThat(parameter.has("example") || name.equals("cursor"))
                    .as(name)
                    .isTrue();
            assertThat(parameter.get("schema").has("type")).as(name).isTrue();
        }
        if (node.has("requestBody")) {
            assertThat(operation.body().path("examples")).isNotEmpty();
            assertThat(node.at("/requestBody/required").booleanValue()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void eachAnswerHasExamplesThatFitItsSchema(Operation operation) {
        operation.node().get("responses").propertyStream().forEach(response -> {
            var content = API.resolved(response.getValue()).path("content");
            assertThat(content.isEmpty())
                    .as(response.getKey())
                    .isEqualTo(response.getKey().equals("204"));
            content.propertyStream().forEach(media -> {
                var examples = media.getValue().path("examples");
                assertThat(examples).as(response.getKey()).isNotEmpty();
                if (media.getKey().endsWith("json")) {
                    examples.forEach(
                            example -> assertThat(API.faults(media.getValue().get("schema"), example.get("value")))
                                    .as("%s %s", response.getKey(), example)
                                    .isEmpty());
                }
            });
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void eachRefusalThatCanComeIsDescribed(Operation operation) {
        var told = operation.node().get("responses").propertyNames();

        assertThat(told).contains("401", "403", "429", "503");
        if (operation.node().has("requestBody")) {
            assertThat(told).contains("400", "413", "415", "422");
        }
        if (operation.path().contains("{")) {
            assertThat(told).contains("404");
        }
        if (operation.method().equals("POST") && operation.path().startsWith("/complaints/{id}/")) {
            assertThat(told).contains("409");
        }
        if (operation
                .parameters()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("If-Match"))) {
            assertThat(told).contains("412");
        }
        assertThat(INTAKE.send(INTAKE.request(operation
                                        .path()
                                        .replaceAll("\\{.*?}", UUID.randomUUID().toString()))
                                .method(operation.method(), BodyPublishers.noBody())
                                .setHeader("Authorization", "Bearer none"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void eachExampleOfARequestIsTakenAndAnsweredAsDescribed(Operation operation, String name, JsonNode body) {
        var answer = new Asking(INTAKE, API).of(operation, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(Integer.parseInt(operation.status()));
        assertFits(operation, answer);
        if (operation.node().has("requestBody")) {
            assertThat(API.faults(operation.body().get("schema"), body)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void eachReadIsAnsweredAsDescribedWithAllItsParameters(Operation operation) {
        var answer = new Asking(INTAKE, API).of(operation, MissingNode.getInstance());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertFits(operation, answer);
    }

    private static void assertFits(Operation operation, HttpResponse<String> answer) {
        var json = operation.good().at("/content/application~1json");
        if (json.has("schema")) {
            assertThat(API.faults(json.get("schema"), JSON.readTree(answer.body())))
                    .as(answer.body())
                    .isEmpty();
        }
        operation
                .good()
                .path("headers")
                .propertyNames()
                .forEach(header -> assertThat(answer.headers().firstValue(header))
                        .as(header)
                        .isPresent());
    }

    @Test
    void eachParameterOfTheListIsDescribed() {
        var told = API.operations()
                .filter(operation -> operation.toString().equals("GET /complaints"))
                .flatMap(Operation::parameters)
                .map(parameter -> parameter.get("name").stringValue());

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(CriteriaReader.FILTERS.stream(), Stream.of("sort", "limit", "cursor", "lang"))
                                .toList());
    }

    @Test
    void limitsAreThoseOfTheService() {
        var form = API.document().at("/components/schemas/RegisterForm");

        assertThat(form.at("/properties/summary/maxLength").intValue()).isEqualTo(200);
        assertThat(form.at("/properties/text/maxLength").intValue()).isEqualTo(20_000);
        assertThat(form.at("/properties/tags/maxItems").intValue()).isEqualTo(50);
        assertThat(form.at("/properties/previousContacts/maximum").intValue()).isEqualTo(1_000);
        assertThat(form.get("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("kind", "channel", "summary", "text", "customer", "severity");
        assertThat(form.get("additionalProperties").booleanValue()).isFalse();
    }

    @Test
    void theUiIsServedToWhoeverSignedInAndNeedsNothingFromElsewhere() throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        open(browser, "/desk/api/openapi");
        var page = open(browser, "/desk/api/ui");
        var start = open(browser, "/desk/api/swagger-ui/swagger-initializer.js");
        var settings = open(browser, "/desk/api/openapi/swagger-config");
        var document = open(browser, JSON.readTree(settings.body()).get("url").stringValue());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'");
        assertThat(page.body()).contains("swagger-ui").doesNotContain("http://", "https://", "<script>");
        assertThat(start.body()).contains("/desk/api/openapi").doesNotContain("petstore");
        assertThat(JSON.readTree(document.body())).isEqualTo(API.document());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/openapi.yaml",
                "/desk/api/ui",
                "/desk/api/openapi",
                "/desk/api/openapi.yaml",
                "/desk/api/openapi/swagger-config",
                "/desk/api/swagger-ui/index.html",
                "/v3/api-docs",
                "/swagger-ui/index.html"
            })
    void nobodyReadsItWithoutSigningIn(String path) throws Exception {
        var answer = open(HttpClient.newHttpClient(), path);

        assertThat(answer.statusCode()).isIn(302, 401);
        assertThat(answer.headers().firstValue("Location").orElse("/oauth2/authorization/huiyin"))
                .endsWith("/oauth2/authorization/huiyin");
    }

    private static HttpResponse<String> open(HttpClient browser, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(INTAKE.address() + path)).build(), BodyHandlers.ofString());
    }

    static Stream<Operation> operations() {
        return API.operations();
    }

    /** A stream has no end; it has tests of its own. */
    static Stream<Operation> reads() {
        return API.operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.good().get("content").has("text/event-stream"));
    }

    static Stream<Arguments> requests() {
        return API.operations()
                .filter(operation -> !operation.method().equals("GET"))
                .flatMap(operation -> operation
                        .examples()
                        .map(example -> Arguments.of(operation, example.getKey(), example.getValue())));
    }
}
