package io.huiyin.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class ComposeFileTests {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> OURS = Set.of("intake", "routing", "escalation", "notification");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+[\\w.-]*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(HUIYIN_\\w+)");

    private final Map<String, Object> file = read(ROOT.resolve("docker-compose.yml"));
    private final Map<String, Object> services = map(file.get("services"));

    @Test
    void theFourServicesAndWhatTheyNeedAreThere() {
        assertThat(services.keySet()).containsAll(OURS).contains("kafka", "mongo", "keycloak", "mailpit");
    }

    @Test
    void olderComposeReadsItToo() {
        assertThat(file).doesNotContainKey("name");
    }

    @Test
    void everyImageIsPinned() throws IOException {
        services.forEach((name, service) -> {
            if (!OURS.contains(name)) {
                assertThat(text(map(service).get("image"))).as(name).matches(PINNED);
            }
        });
        assertThat(Files.readAllLines(ROOT.resolve("Dockerfile")).stream()
                        .filter(line -> line.startsWith("FROM "))
                        .map(line -> line.split(" ", -1)[1]))
                .isNotEmpty()
                .allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void everythingSaysWhetherItIsHealthy() {
        services.forEach((name, service) ->
                assertThat(map(map(service).get("healthcheck"))).as(name).containsKeys("test", "interval", "retries"));
    }

    @Test
    void ourServicesWaitForHealthyOnes() {
        for (var name : OURS) {
            var needs = map(service(name).get("depends_on"));
            assertThat(needs.keySet()).as(name).contains("kafka", "mongo", "keycloak");
            assertThat(needs.values())
                    .as(name)
                    .allMatch(need -> "service_healthy".equals(map(need).get("condition")));
        }
        assertThat(map(service("notification").get("depends_on"))).containsKey("mailpit");
    }

    @Test
    void everyVariableIsOneThatTheServiceKnows() throws IOException {
        var defaults = ROOT.resolve("service-defaults/src/main/resources/io/huiyin/service/service-defaults.yaml");
        for (var name : OURS) {
            var yaml = ROOT.resolve(name + "-service/src/main/resources/application.yaml");
            var known = known(Files.readString(defaults), Files.readString(yaml));

            assertThat(map(service(name).get("environment")).keySet())
                    .as(name)
                    .filteredOn(variable -> variable.startsWith("HUIYIN_"))
                    .filteredOn(variable -> !variable.startsWith("HUIYIN_SMTP") || name.equals("notification"))
                    .isSubsetOf(known);
        }
    }

    @Test
    void theRealmHoldsNoSecretAndTheSamePeopleAsTheLocalStack() throws IOException {
        var realm = new JsonMapper().readTree(Files.readString(ROOT.resolve("compose/keycloak/huiyin-realm.json")));
        var local = map(map(read(Path.of("src/main/resources/people.yaml")).get("huiyin")))
                .toString();

        realm.path("users").forEach(user -> {
            assertThat(user.at("/credentials/0/value").asString()).isEqualTo("${PEOPLE_PASSWORD}");
            assertThat(local).contains(user.path("username").asString());
        });
        realm.path("clients")
                .forEach(client -> assertThat(client.path("secret").asString("${PEOPLE_PASSWORD}"))
                        .isEqualTo("${PEOPLE_PASSWORD}"));
        assertThat(realm.path("users")).hasSize(15);
    }

    /** Keycloak refuses a sign-in that asks for a scope which the client does not list. */
    @Test
    void thePagesMayAskForTheScopesThatTheyAskFor() throws IOException {
        var realm = new JsonMapper().readTree(Files.readString(ROOT.resolve("compose/keycloak/huiyin-realm.json")));

        assertThat(realm.path("clients")).anySatisfy(client -> {
            assertThat(client.path("clientId").asString()).isEqualTo("huiyin-web");
            assertThat(client.path("optionalClientScopes"))
                    .anySatisfy(scope -> assertThat(scope.asString()).isEqualTo("profile"));
        });
    }

    /** A page's proof of who has signed in is not a key to the API. */
    @Test
    void anIdentityTokenIsNotMadeForTheApi() throws IOException {
        var realm = new JsonMapper().readTree(Files.readString(ROOT.resolve("compose/keycloak/huiyin-realm.json")));

        realm.path("clients")
                .forEach(client -> client.path("protocolMappers").forEach(mapper -> {
                    if (mapper.path("protocolMapper").asString().equals("oidc-audience-mapper")) {
                        assertThat(mapper.at("/config/id.token.claim").asString())
                                .as(client.path("clientId").asString())
                                .isEqualTo("false");
                    }
                }));
    }

    /** What stands in a placeholder, and what Spring's relaxed binding makes of each property. */
    private static Set<String> known(String... yamls) {
        Set<String> known = new TreeSet<>();
        for (var yaml : yamls) {
            VARIABLE.matcher(yaml).results().forEach(found -> known.add(found.group(1)));
            known.addAll(properties("", map(new Yaml().load(yaml))));
        }
        return known;
    }

    private static Set<String> properties(String prefix, Map<String, Object> tree) {
        return tree.entrySet().stream()
                .flatMap(entry -> {
                    var name = prefix
                            + entry.getKey().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
                    return entry.getValue() instanceof Map<?, ?>
                            ? properties(name + "_", map(entry.getValue())).stream()
                            : Set.of(name).stream();
                })
                .collect(Collectors.toSet());
    }

    private Map<String, Object> service(String name) {
        return map(services.get(name));
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value, "no text").toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value, "no map");
    }

    private static Map<String, Object> read(Path path) {
        try (var reader = Files.newBufferedReader(path)) {
            return map(new Yaml().load(reader));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
