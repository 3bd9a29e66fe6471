package io.huiyin.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 100 − 1 = 0: while complaints pour in, every process is killed at random instants. */
class NothingIsLostIntegrationTests {

    private static final int ROWS = 120;

    /** The usual pace has all rows in before anybody can be killed; here a kill finds requests on their way and half done. */
    private static final List<String> SLOWLY = List.of("--in-flight", "1", "--batch", "3");

    private static final String IMPORTED = "(.*<)?[0-9a-f]{8,}@customers\\.example>?";
    private static final JsonMapper JSON = new JsonMapper();

    private final Stack stack = Stack.running();

    @TempDir
    Path directory;

    @Test
    void importingTwiceAddsNothingTheSecondTime() throws IOException {
        var file = ImportFile.of(directory, "twice", 50).toString();

        var first = stack.huiyin("import", file);
        var second = stack.huiyin("import", file);

        assertThat(first.output()).contains("imported 50 · already there 0 · rejected 0");
        assertThat(second.output()).contains("imported 0 · already there 50 · rejected 0");
        assertThat(census().exitCode()).isZero();
    }

    @Test
    void everyComplaintIsAnsweredWhateverIsKilledWhenever() throws Exception {
        var seed = Long.getLong("huiyin.e2e.seed", System.nanoTime());
        var random = new Random(seed);
        var before = registered();
        var toldBefore = messageIdsByRecipient().size();
        var killer = CompletableFuture.runAsync(() -> victims(random).forEach(victim -> kill(victim, random)));

        var imported = new ArrayList<String>();
        do {
            imported.add(importing("faults" + imported.size(), SLOWLY, seed));
        } while (!killer.isDone());
        killer.join();
        imported.add(importing("afterwards", List.of(), seed));

        var census = census();
        assertThat(census.exitCode()).as("seed %d: %s", seed, census.output()).isZero();
        var expected = before + imported.size() * ROWS;
        assertThat(census.output())
                .contains(
                        "registered %d · accountable %d · clocked %d · answered %d · gaps 0 · parked 0 · differences 0"
                                .formatted(expected, expected, expected, expected));
        // The census counts the receipts; the mails that name an owner may still be on their way. Looking at all of
        // them takes
        // from the machine what sending them needs, so that is not done all the time.
        await().pollInterval(Duration.ofSeconds(5))
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> {
                    var told = messageIdsByRecipient();
                    assertThat(told)
                            .as("seed %d: customers who were told", seed)
                            .hasSize(toldBefore + imported.size() * ROWS);
                    told.forEach((recipient, messageIds) -> assertThat(messageIds)
                            .as(
                                    "seed %d: %s has the receipt, and who owns it in the same mail or another",
                                    seed, recipient)
                            .hasSizeBetween(1, 2));
                    var log = deliveries();
                    assertThat(log)
                            .filteredOn(
                                    message -> message.path("kind").asString().equals("OWNER_ASSIGNED"))
                            .as("seed %d: owners made known", seed)
                            .hasSizeGreaterThanOrEqualTo(told.size())
                            .allMatch(message -> isSent(message)
                                    || message.path("why").asString("").equals("the acknowledgement tells it"));
                    assertThat(arrived())
                            .as("seed %d: what the log takes for sent has arrived", seed)
                            .containsAll(log.stream()
                                    .filter(NothingIsLostIntegrationTests::isSent)
                                    .map(message -> message.path("messageId").asString())
                                    .toList());
                });
    }

    private String importing(String name, List<String> how, long seed) throws IOException {
        var command = new ArrayList<>(List.of("import", "--wait", "300"));
        command.addAll(how);
        command.add(ImportFile.of(directory, name, ROWS).toString());
        var ended = stack.huiyin(command.toArray(String[]::new));
        assertThat(ended.exitCode()).as("seed %d: %s", seed, ended.output()).isZero();
        return name;
    }

    /** Each service three times, the broker and the store once, in any order. */
    private static List<String> victims(Random random) {
        var victims = new ArrayList<>(List.of("broker", "store"));
        for (var service : List.of("intake", "routing", "escalation", "notification")) {
            victims.addAll(Collections.nCopies(3, service));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    private void kill(String victim, Random random) {
        await().pollDelay(Duration.ofMillis(random.nextInt(200, 2_500)))
                .atMost(Duration.ofMinutes(3))
                .until(() -> isHealthy(victim));
        var process = stack.process(victim);
        process.destroyForcibly();
        process.onExit().join();
        await().ignoreExceptions()
                .atMost(Duration.ofMinutes(3))
                .until(() -> stack.process(victim).pid() != process.pid());
    }

    private boolean isHealthy(String name) {
        return stack.huiyin("status")
                .output()
                .lines()
                .anyMatch(line -> line.startsWith(name + " ") && line.contains("healthy"));
    }

    private Stack.Ended census() {
        return stack.huiyin("census", "--wait", "180s");
    }

    private int registered() {
        var census = census().output();
        return Integer.parseInt(census.substring("registered ".length(), census.indexOf(" ·")));
    }

    private Map<String, Set<String>> messageIdsByRecipient() {
        var byRecipient = new TreeMap<String, Set<String>>();
        for (var mail : mails()) {
            var recipient = mail.get("to").get(0).asString();
            if (recipient.matches(IMPORTED)) {
                byRecipient
                        .computeIfAbsent(recipient, _ -> new TreeSet<>())
                        .add(mail.get("messageId").asString());
            }
        }
        return byRecipient;
    }

    /** Ids as the delivery log has them, without brackets and host. */
    private Set<String> arrived() {
        var ids = new TreeSet<String>();
        mails().forEach(mail -> ids.add(mail.get("messageId").asString().replaceAll("^<|@.*$", "")));
        return ids;
    }

    private List<JsonNode> mails() {
        return stack.get(stack.url("sign-in", "/mailbox/mails?since=2026-01-01T00:00:00Z"), stack.token("admin"))
                .lines()
                .<JsonNode>map(JSON::readTree)
                .toList();
    }

    private List<JsonNode> deliveries() {
        var all = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = JSON.readTree(stack.get(
                    stack.url("notification", "/deliveries?size=100" + (next.isEmpty() ? "" : "&after=" + next)),
                    stack.token("admin")));
            page.get("deliveries").forEach(all::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    private static boolean isSent(JsonNode message) {
        return message.path("status").asString().equals("SENT");
    }
}
