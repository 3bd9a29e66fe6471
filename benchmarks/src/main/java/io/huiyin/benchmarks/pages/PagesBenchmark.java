package io.huiyin.benchmarks.pages;

import com.mongodb.client.MongoClient;
import io.huiyin.benchmarks.desk.ManyComplaints;
import io.huiyin.benchmarks.ground.Clients;
import io.huiyin.benchmarks.ground.OwnStack;
import io.huiyin.benchmarks.measuring.Bounds;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.localstack.launcher.settings.Port;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how long an agent waits for a page of the desk among very many complaints, from the request to its last byte. */
@Command(name = "pages", description = "The desk's pages over HTTP among 100,000 complaints, all services running.")
public final class PagesBenchmark implements Callable<Integer> {

    private static final int WORKED_ON = 40;
    private static final String STORE_MEMORY = "3g";

    private final Path checkout =
            Path.of(System.getProperty("huiyin.checkout", "")).toAbsolutePath();

    @Mixin
    private Bounds bounds = new Bounds();

    @Option(names = "--complaints", description = "How many there are; ${DEFAULT-VALUE} where not said.")
    private int number = 100_000;

    @Option(names = "--agents", description = "Who all ask without a pause; ${DEFAULT-VALUE} where not said.")
    private int agents = 1;

    @Option(names = "--port-base", description = "Ten ports from here on; ${DEFAULT-VALUE} where not said.")
    private int portBase = 24_000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var figures = new Figures("pages: the desk over HTTP, %,d complaints, %d agent(s)".formatted(number, agents));
        try (var stack = OwnStack.up(checkout, portBase, Map.of("HUIYIN_STORE_MEMORY", STORE_MEMORY));
                var http = HttpClient.newHttpClient();
                MongoClient store = Clients.store(stack.store())) {
            new ManyComplaints().register(store.getDatabase("huiyin_intake"), number);
            var workedOn = new WorkedOn(stack, http).register(WORKED_ON);
            var password = Files.readString(stack.settings().home().password()).strip();
            try (var desk = new Desk(stack.settings().ports().url(Port.INTAKE), "agent", password)) {
                measure(figures, desk, workedOn);
            }
        }
        figures.end();
        return 0;
    }

    private void measure(Figures figures, Desk desk, List<String> workedOn) throws InterruptedException {
        figures.heading("lists");
        row(figures, "all, the first page", found(desk, ""));
        row(figures, "my work", shows(desk, "/desk?mine=true", "/desk/complaints/"));
        row(figures, "open and overdue, the most urgent first", found(desk, "status=OPEN&overdue=true&sort=DUE"));
        row(figures, "four filters", found(desk, "status=OPEN&severity=NORMAL&factor=SKILL&region=CN-GD"));
        row(figures, "a name", found(desk, "q=%E6%99%93%E8%8A%B3"));
        row(figures, "a part of a Chinese text", found(desk, "q=%E6%9F%9C%E5%8F%B0%E5%B7%A5%E4%BD%9C"));
        row(figures, "three words, many have them", found(desk, "q=mortg+interest+refund"));
        row(figures, "an order number", found(desk, "q=ORD-00004711"));
        figures.heading("one complaint");
        row(
                figures,
                "its page",
                number -> shows(desk, "/desk/complaints/" + turn(workedOn, number), "Mrs Wu")
                        .perform(number));
        row(
                figures,
                "what changes on it",
                number -> shows(desk, "/desk/complaints/" + turn(workedOn, number) + "/case", "Mrs Wu")
                        .perform(number));
        figures.heading("a new complaint");
        row(figures, "the form", shows(desk, "/desk/new", "new-complaint"));
        row(figures, "suggestions while typing", number -> desk.post("/desk/suggestions", typed(number)));
        row(figures, "possible duplicates while typing", number -> desk.post("/desk/duplicates", typed(number)));
        row(figures, "registering, until its page is there", number -> desk.post("/desk/complaints", sent(number)));
    }

    private static Operation found(Desk desk, String query) {
        return shows(desk, "/desk?" + query, "/desk/complaints/");
    }

    private static Operation shows(Desk desk, String path, String expected) {
        return _ -> {
            if (!desk.get(path).contains(expected)) {
                throw new MeasurementFailed(path + " does not show " + expected);
            }
        };
    }

    private static String turn(List<String> all, long number) {
        return all.get((int) (number % all.size()));
    }

    private static Map<String, String> typed(long number) {
        return Map.of(
                "phone", "1380000%04d".formatted(number % 10_000),
                "summary", "Short-changed",
                "text", "柜台工作人员态度恶劣，少找五十元，拒绝退款，等待多日无人解释 ORD-%08d".formatted(number));
    }

    private static Map<String, String> sent(long number) {
        return Map.of(
                "_key", UUID.randomUUID().toString(),
                "kind", "COMPLAINT",
                "channel", "PHONE",
                "severity", "NORMAL",
                "name", "王芳",
                "phone", "1370000%04d".formatted(number % 10_000),
                "text", "柜台工作人员少找五十元，拒绝退款 ORD-%08d".formatted(200_000 + number));
    }

    private void row(Figures figures, String what, Operation operation) throws InterruptedException {
        figures.row(what, "pages", bounds.load(agents).measure(operation));
    }
}
