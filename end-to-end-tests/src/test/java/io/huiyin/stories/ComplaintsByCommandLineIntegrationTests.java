package io.huiyin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script that works with complaints through {@code ./huiyin complaint}. */
class ComplaintsByCommandLineIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Stack stack = Stack.running();
    private final String mark = "mark" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path directory;

    @Test
    void aComplaintIsRegisteredOnceShownAndListed() {
        var first = register("--json");
        var again = register("--json");
        assertThat(first.exitCode()).as(first.output()).isZero();
        assertThat(again.output()).isEqualTo(first.output());
        var answer = JSON.readTree(first.output());
        var id = answer.get("id").stringValue();

        var shown = stack.huiyin("complaint", "show", answer.get("reference").stringValue());
        assertThat(shown.exitCode()).as(shown.output()).isZero();
        assertThat(shown.output()).contains(id, mark, "complaint.registered.v1");

        var other = register("--json", "--key", mark);
        assertThat(JSON.readTree(other.output()).get("id").stringValue()).isNotEqualTo(id);
        var listed = stack.huiyin("complaint", "list", "--json", "--query", mark);
        assertThat(listed.output()
                        .lines()
                        .map(line -> JSON.readTree(line).get("id").stringValue()))
                .containsExactly(JSON.readTree(other.output()).get("id").stringValue(), id);
        var oldest = stack.huiyin("complaint", "list", "--json", "--query", mark, "--sort", "OLDEST", "--limit", "1");
        assertThat(oldest.output()
                        .lines()
                        .map(line -> JSON.readTree(line).get("id").stringValue()))
                .containsExactly(id);
    }

    @Test
    void aRefusalIsToldWithItsPlaceAndExitCode() throws IOException {
        var file = directory.resolve("complaint.json");
        Files.writeString(file, "{\"kind\":\"COMPLAINT\",\"channel\":\"PHONE\",\"severity\":\"HUGE\"}");

        var refused = stack.huiyin("complaint", "register", file.toString());

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.output()).contains("(422)", "/severity", "/summary", "/customer");
        assertThat(stack.huiyin("complaint", "show", "nonsense").exitCode()).isEqualTo(3);
    }

    @Test
    void aWatchGoesOnWhereIntakeWasKilled() throws IOException {
        var watch = stack.start("complaint", "watch", "--json", "--query", mark);
        var lines = new CopyOnWriteArrayList<String>();
        Thread.ofVirtual().start(() -> read(watch, lines));
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                register("--key", UUID.randomUUID().toString());
                return !registeredIn(lines).isEmpty();
            });

            stack.process("intake").destroyForcibly();
            var after = register("--json", "--wait", "120s", "--key", mark + "-after");
            assertThat(after.exitCode()).as(after.output()).isZero();
            var id = JSON.readTree(after.output()).get("id").stringValue();

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(registeredIn(lines)).contains(id));
            assertThat(registeredIn(lines)).doesNotHaveDuplicates();
        } finally {
            watch.destroy();
        }
    }

    private Stack.Ended register(String... more) {
        var command = new ArrayList<>(List.of(
                "complaint",
                "register",
                "--summary",
                mark,
                "--text",
                "Short-changed",
                "--name",
                "Ann",
                "--email",
                "ann@customers.example"));
        command.addAll(List.of(more));
        return stack.huiyin(command.toArray(String[]::new));
    }

    private static List<String> registeredIn(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .filter(change -> change.get("type").stringValue().equals("complaint.registered.v1"))
                .map((JsonNode change) -> change.at("/complaint/id").stringValue())
                .toList();
    }

    private static void read(Process process, List<String> lines) {
        try (var text = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException ended) {
            lines.add("over");
        }
    }
}
