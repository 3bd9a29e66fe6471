package io.huiyin.benchmarks.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huiyin.localstack.launcher.importing.ImportFile;
import io.huiyin.localstack.launcher.importing.Pace;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The importer itself says which keys a copy has; behind it is an intake that registers everything. */
class FreshRowsTests {

    private static final String WITHOUT_IDS = """
            Date received,Product,Issue
            7/29/2013,Mortgage,"Loan modification, foreclosure"
            7/29/2013,Mortgage,"Loan modification, foreclosure"
            7/30/2013,Credit card,Rewards
            """;
    private static final String WITH_IDS = """
            complaint_id,date_received,product,issue
            1,2013-07-29,Mortgage,Foreclosure
            2,2013-07-29,Mortgage,Foreclosure
            3,2013-07-30,Credit card,Rewards
            """;

    private static final Pattern KEY = Pattern.compile("\"idempotencyKey\":\"([^\"]+)\"");

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final HttpServer intake = server();
    private final HttpServer signIn = server();

    @TempDir
    private Path home = Path.of("");

    FreshRowsTests() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        signIn.createContext("/", exchange -> answer(exchange, 200, "{\"access_token\": \"t\"}"));
        intake.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var sent = KEY.matcher(body).results().map(key -> key.group(1)).toList();
            keys.addAll(sent);
            var results = Collections.nCopies(sent.size(), "{\"status\":201,\"complaint\":{}}");
            answer(exchange, 200, "{\"results\":" + results + "}");
        });
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

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_IDS, WITH_IDS})
    void noCopySharesAKeyWithAnother(String export) throws IOException, InterruptedException {
        var file = home.resolve("export.csv");
        Files.writeString(file, export);

        importRows(file);
        assertThat(keys).hasSize(3);
        for (var name : List.of("one", "two")) {
            var copy = home.resolve(name + ".csv");
            FreshRows.copy(file, name, copy);
            importRows(copy);
        }

        assertThat(keys).hasSize(9);
    }

    private void importRows(Path file) throws IOException, InterruptedException {
        var environment = Map.of(
                "HUIYIN_HOME", home.toString(),
                "HUIYIN_INTAKE_PORT", Integer.toString(intake.getAddress().getPort()),
                "HUIYIN_SIGN_IN_PORT", Integer.toString(signIn.getAddress().getPort()));
        var settings = Settings.toStart(home, environment, null);
        var tally = new ImportFile(settings, new Pace(2, 2), Duration.ofSeconds(5))
                .execute(file, home.resolve("rejects.csv"), (_, _) -> {});

        assertThat(tally.imported()).isEqualTo(3);
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
