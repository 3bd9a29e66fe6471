package io.huiyin.localstack.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.localstack.launcher.settings.Home;
import io.huiyin.localstack.launcher.settings.Settings;
import io.huiyin.localstack.launcher.settings.UnusedPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes that do nothing but say that they are well. */
class StackIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory = Path.of("");

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private Settings settings = new Settings(directory, new Home(directory), UnusedPorts.find(), new Properties());

    @BeforeEach
    void home() {
        settings = new Settings(directory, new Home(directory).prepare(), UnusedPorts.find(), new Properties());
    }

    @Test
    void everythingStartsInItsOrderAndIsStoppedCompletely() {
        try (var stack = start()) {
            await().atMost(SOON).until(stack::ready);
            assertThat(new Leftovers(settings.home()).parts()).containsExactly(Part.values());
        }

        var notes = List.copyOf(seen);
        assertThat(notes.indexOf("INTAKE STARTING"))
                .isGreaterThan(notes.indexOf("BROKER HEALTHY"))
                .isGreaterThan(notes.indexOf("STORE HEALTHY"))
                .isGreaterThan(notes.indexOf("SIGN_IN HEALTHY"));
        assertThat(notes.indexOf("BROKER STOPPING")).isGreaterThan(notes.indexOf("ROUTING STOPPED"));
        assertThat(notes.indexOf("STORE STOPPING")).isGreaterThan(notes.indexOf("BROKER STOPPED"));
        assertThat(new Leftovers(settings.home()).parts()).isEmpty();
    }

    @Test
    void aKilledProcessIsReportedAndComesBack() {
        try (var stack = start()) {
            await().atMost(SOON).until(stack::ready);
            var killed = new Leftovers(settings.home()).of(Part.ROUTING).orElseThrow();

            killed.destroyForcibly();

            await().atMost(SOON).until(() -> seen.contains("ROUTING died with 137"));
            await().atMost(SOON).until(stack::ready);
            assertThat(new Leftovers(settings.home())
                            .of(Part.ROUTING)
                            .orElseThrow()
                            .pid())
                    .isNotEqualTo(killed.pid());
        }
    }

    @Test
    void aPartThatDiesThreeTimesAtItsStartIsHopeless() throws IOException {
        Files.writeString(settings.home().run().resolve("unwilling"), "");

        try (var stack = start()) {
            await().atMost(SOON).until(() -> stack.hopeless().isPresent());

            assertThat(stack.hopeless()).contains(Part.NOTIFICATION);
            assertThat(seen)
                    .filteredOn(note -> note.startsWith("NOTIFICATION died"))
                    .hasSize(3);
            assertThat(seen).anyMatch(note -> note.contains("no will to live"));
        }
    }

    /** As on a disk that is full for a while: a directory stands where the pid file is to be written. */
    @Test
    void aPartThatCannotBeNotedDownIsNotLeftRunningAndComesBackOnceItCan() throws IOException {
        try (var stack = start()) {
            await().atMost(SOON).until(stack::ready);
            var obstacle = settings.home().run().resolve("routing.pid.new");
            Files.createDirectory(obstacle);

            new Leftovers(settings.home()).of(Part.ROUTING).orElseThrow().destroyForcibly();
            await().atMost(SOON)
                    .until(() -> seen.stream()
                                    .filter(note -> note.startsWith("ROUTING cannot start: "))
                                    .count()
                            > 1);
            Files.delete(obstacle);

            await().atMost(SOON).until(stack::ready);
            assertThat(stack.hopeless()).isEmpty();
        }
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(FakePart.class.getName())))
                .isEmpty();
    }

    @Test
    void whatALostLauncherLeftIsFoundAndStopped() throws IOException {
        var process = new Launch(settings.home(), new FakeCommand()).start(Part.STORE);
        var leftovers = new Leftovers(settings.home());
        assertThat(leftovers.parts()).containsExactly(Part.STORE);

        leftovers.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(leftovers.parts()).isEmpty();
    }

    private Stack start() {
        return Stack.start(settings, new FakeCommand(), EnumSet.allOf(Part.class), new Notes(), Duration.ofSeconds(20));
    }

    private final class FakeCommand implements PartCommand {

        @Override
        public List<String> of(Part part) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    Path.of("target", "test-classes").toAbsolutePath().toString(),
                    FakePart.class.getName(),
                    Integer.toString(settings.ports().of(part.port())),
                    settings.home()
                            .run()
                            .resolve(part == Part.NOTIFICATION ? "unwilling" : "never")
                            .toString());
        }

        @Override
        public Map<String, String> environment(Part part) {
            return Map.of();
        }
    }

    private final class Notes implements Watcher {

        @Override
        public void reached(Part part, Stage stage, Duration after) {
            seen.add(part + " " + stage);
        }

        @Override
        public void died(Part part, int exitCode, List<String> lastLines) {
            seen.add(part + " died with " + exitCode);
            seen.addAll(lastLines);
        }

        @Override
        public void cannotStart(Part part, String reason) {
            seen.add(part + " cannot start: " + reason);
        }
    }
}
