package io.huiyin.localstack.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the importer sends, and what it makes of the answers. */
class ImportFileTests {

    private static final String HEADER = "complaint_id,date_received,product,issue,consumer_complaint_narrative\n";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer intake = server();
    private final HttpServer signIn = server();
    private final Queue<List<String>> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private volatile Function<JsonNode, String> judge = _ -> registered(Instant.now());
    private volatile int mostItems = 100;

    @TempDir
    private Path home = Path.of("");

    ImportFileTests() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        signIn.createContext("/", exchange -> answer(exchange, 200, "{\"access_token\": \"t\"}"));
        intake.createContext("/complaints/batch", this::register);
        intake.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        signIn.start();
        intake.start();
        Files.createDirectories(home.resolve("data/sign-in"));
        Files.writeString(home.resolve("data/sign-in/people.password"), "secret");
    }

    @AfterEach
    void stop() {
        intake.stop(0);
        signIn.stop(0);
    }

    @Test
    void rowsGoInBatchesInOrderAndTheLastOneIsSentThoughItIsNotFull() throws Exception {
        var tally = execute(new Pace(1, 3), rows(7));

        assertThat(requests)
                .containsExactly(
                        List.of("cfpb-1", "cfpb-2", "cfpb-3"),
                        List.of("cfpb-4", "cfpb-5", "cfpb-6"),
                        List.of("cfpb-7"));
        assertThat(tally.imported()).isEqualTo(7);
    }

    @Test
    void noMoreRequestsThanWantedAreOnTheirWay() throws Exception {
        judge = _ -> {
            pause();
            return registered(Instant.now());
        };

        var tally = execute(new Pace(3, 2), rows(30));

        assertThat(mostAtOnce).hasValueBetween(2, 3);
        assertThat(tally.imported()).isEqualTo(30);
    }

    @Test
    void longRowsGoInSmallerBatches() throws Exception {
        var row = "%d,2013-07-29,Mortgage,Escrow," + "x".repeat(19_000) + "\n";
        var rows = IntStream.rangeClosed(1, 25).mapToObj(row::formatted).collect(Collectors.joining());

        execute(new Pace(2, 50), rows);

        assertThat(requests.stream().map(List::size)).containsExactlyInAnyOrder(10, 10, 5);
    }

    @Test
    void rowsWithTheSameKeyNeverGoTogether() throws Exception {
        var tally = execute(new Pace(4, 10), rows(2) + rows(2));

        assertThat(requests).containsExactly(List.of("cfpb-1", "cfpb-2"), List.of("cfpb-1", "cfpb-2"));
        assertThat(tally.imported()).isEqualTo(4);
    }

    @Test
    void whatIntakeRefusesIsRejectedWithLineAndReasonAndTheRestIsCounted() throws Exception {
        judge = item -> switch (item.get("idempotencyKey").stringValue()) {
            case "cfpb-1" -> registered(Instant.now().minusSeconds(60));
            case "cfpb-2" -> refused(422, "\"type\":\"https://huiyin.example/problems/idempotency-key-reused\"");
            case "cfpb-3" -> refused(422, "\"errors\":[{\"pointer\":\"/text\",\"detail\":\"is too long\"}]");
            case "cfpb-4" -> refused(403, "\"title\":\"Not allowed\"");
            default -> registered(Instant.now().plusMillis(1));
        };

        var tally = execute(Pace.USUAL, rows(5) + "6,never,Mortgage,Escrow,\n");

        assertThat(List.of(tally.imported(), tally.alreadyThere(), tally.rejected()))
                .containsExactly(1L, 1L, 4L);
        assertThat(Files.readAllLines(home.resolve("rejects.csv")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).isEqualTo("line,reason,row"),
                        line -> assertThat(line).startsWith("7,the date received is no date: never,6,never"),
                        line -> assertThat(line).startsWith("3,\"its complaint id was imported before, with other"),
                        line -> assertThat(line).startsWith("4,intake answers 422: /text is too long,3,2013-07-29"),
                        line -> assertThat(line).startsWith("5,intake answers 403: Not allowed,4,2013-07-29"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 409, 429, 500, 503, 200})
    void whoeverCannotAnswerNowIsAskedTheSameAgain(int status) throws Exception {
        refusals.add(status);

        var tally = execute(new Pace(1, 5), rows(5));

        assertThat(requests).hasSize(2).containsOnly(List.of("cfpb-1", "cfpb-2", "cfpb-3", "cfpb-4", "cfpb-5"));
        assertThat(tally.imported()).isEqualTo(5);
    }

    @Test
    void whatIsRefusedAsAWholeIsSentInSmallerParts() throws Exception {
        mostItems = 2;

        var tally = execute(new Pace(1, 8), rows(8));

        assertThat(tally.imported()).isEqualTo(8);
        assertThat(requests.stream().map(List::size)).containsExactly(8, 4, 2, 2, 4, 2, 2);
    }

    @Test
    void aRowThatIsTooMuchAloneIsRejected() throws Exception {
        mostItems = 0;

        var tally = execute(new Pace(1, 2), rows(2));

        assertThat(tally.rejected()).isEqualTo(2);
        assertThat(Files.readString(home.resolve("rejects.csv"))).contains("intake answers 413: Too much");
    }

    @Test
    void anIntakeThatStaysAwayEndsTheImport() {
        intake.stop(0);

        assertThatExceptionOfType(CannotProceed.class)
                .isThrownBy(() -> execute(Pace.USUAL, rows(200)))
                .withMessageContaining("has not answered for 1 s; run the same import again later");
    }

    @Test
    void progressGrowsToTheWholeFile() throws Exception {
        List<Long> characters = new ArrayList<>();

        execute(new Pace(1, 2), rows(20), (done, _) -> characters.add(done));

        assertThat(characters).hasSizeGreaterThan(5).isSorted();
        assertThat(characters.stream().reduce(0L, Math::max)).isEqualTo(Files.size(home.resolve("export.csv")));
    }

    private Tally execute(Pace pace, String rows) throws IOException, InterruptedException {
        return execute(pace, rows, (_, _) -> {});
    }

    private Tally execute(Pace pace, String rows, Progress progress) throws IOException, InterruptedException {
        var file = home.resolve("export.csv");
        Files.writeString(file, HEADER + rows);
        var environment = Map.of(
                "HUIYIN_HOME", home.toString(),
                "HUIYIN_INTAKE_PORT", Integer.toString(intake.getAddress().getPort()),
                "HUIYIN_SIGN_IN_PORT", Integer.toString(signIn.getAddress().getPort()));
        return new ImportFile(Settings.toStart(home, environment, null), pace, Duration.ofSeconds(1))
                .execute(file, home.resolve("rejects.csv"), progress);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("%d,2013-07-29,Mortgage,Escrow,\n"::formatted)
                .collect(Collectors.joining());
    }

    private void register(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        var items = JSON.readTree(exchange.getRequestBody()).get("complaints");
        requests.add(items.valueStream()
                .map(item -> item.get("idempotencyKey").stringValue())
                .toList());
        var refusal = refusals.poll();
        var results = refusal == null && items.size() <= mostItems
                ? items.valueStream().map(judge).toList()
                : List.of();
        atOnce.decrementAndGet();
        if (refusal != null) {
            answer(exchange, refusal, "{\"title\":\"Later\"}");
        } else if (items.size() > mostItems) {
            answer(exchange, 413, "{\"title\":\"Too much\"}");
        } else {
            answer(exchange, 200, "{\"results\":" + results + "}");
        }
    }

    private static String registered(Instant at) {
        return "{\"status\":201,\"complaint\":{\"receivedAt\":\"" + at + "\"}}";
    }

    private static String refused(int status, String problem) {
        return "{\"status\":" + status + ",\"problem\":{" + problem + "}}";
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
