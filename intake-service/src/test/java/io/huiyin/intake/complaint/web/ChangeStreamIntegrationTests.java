package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.fixtures.Person;
import io.huiyin.intake.IntakeServiceApplication;
import io.huiyin.intake.RunningIntake;
import io.huiyin.intake.complaint.web.ChangeStream.Message;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens to {@code GET /complaints/stream}. */
class ChangeStreamIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningIntake intake = RunningIntake.get();

    @Test
    void aChangeIsToldOnceItCanBeRead() throws Exception {
        try (var stream = ChangeStream.open(intake, "", null)) {
            assertThat(stream.next(message -> message.name().equals("ready"))).isPresent();
            var id = registered(Bodies.good());

            var change = stream.next(message -> message.isOf(id)).orElseThrow();

            assertThat(change.name()).isEqualTo("change");
            assertThat(change.data().get("type").stringValue()).isEqualTo("complaint.registered.v1");
            assertThat(change.data().get("version").longValue())
                    .isLessThanOrEqualTo(
                            JSON.readTree(intake.get("/complaints/" + id).body())
                                    .get("version")
                                    .longValue());
            assertThat(change.data().at("/complaint/summary").stringValue()).isEqualTo("Short-changed 50 yuan");
        }
    }

    @Test
    void whoComesBackMissesNothingNotEvenWhereNothingHadHappenedYet() throws Exception {
        String before;
        try (var stream = ChangeStream.open(intake, "", null)) {
            before = stream.next(message -> message.name().equals("ready"))
                    .orElseThrow()
                    .id();
        }
        assertThat(before).isNotNull();
        var first = registered(Bodies.good());
        String afterFirst;
        try (var stream = ChangeStream.open(intake, "", before)) {
            afterFirst =
                    stream.next(message -> message.isOf(first)).orElseThrow().id();
        }
        var noted = intake.post("/complaints/" + first + "/notes", "{\"text\":\"n\"}");
        assertThat(noted.statusCode()).isEqualTo(201);

        try (var stream = ChangeStream.open(intake, "", afterFirst)) {
            var next = stream.next(message -> message.isOf(first)).orElseThrow();

            assertThat(next.data().get("type").stringValue()).isEqualTo("note.added.v1");
        }
    }

    @Test
    void onlyWhatMatchesIsTold() throws Exception {
        try (var stream = ChangeStream.open(intake, "?severity=CRITICAL", null)) {
            stream.next(message -> message.name().equals("ready"));
            var normal = registered(Bodies.good());
            var critical = registered(Bodies.with("severity", "\"CRITICAL\""));

            var told = new ArrayList<String>();
            stream.next(message -> {
                told.add(message.complaint());
                return message.isOf(critical);
            });

            assertThat(told).contains(critical).doesNotContain(normal);
        }
    }

    @Test
    void anIdThatIsNotOursIsToldAsAGap() throws Exception {
        try (var stream = ChangeStream.open(intake, "", "nonsense")) {
            assertThat(stream.next(message -> !message.name().equals("change")))
                    .map(Message::name)
                    .contains("gap");
        }
    }

    @Test
    void aFilterThatIsWrongIsTold() {
        for (var query : new String[] {"severity=HUGE", "limit=5", "colour=red"}) {
            var refused = intake.get("/complaints/stream?" + query);

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(JSON.readTree(refused.body()).at("/errors")).hasSize(1);
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        var soon = Instant.now().plusSeconds(4).getEpochSecond();
        var token = intake.signIn.token(Person.LIN_YUE, claims -> claims.put("exp", soon));

        try (var stream = ChangeStream.slow(intake.address(), token, "", null).read()) {
            assertThat(stream.next(message -> message.name().equals("ready"))).isPresent();
            await().atMost(Duration.ofSeconds(20)).until(stream::isOver);
        }
    }

    @Test
    void aSlowReaderIsLetGoAndComesBackForTheRest() throws Exception {
        var environment = intake.context.getEnvironment();
        try (var tight = SpringApplication.run(
                IntakeServiceApplication.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--huiyin.streams.most-waiting=20",
                "--huiyin.issuer=" + intake.signIn.issuer(),
                "--huiyin.mongo.uri=" + environment.getRequiredProperty("huiyin.mongo.uri"),
                "--spring.kafka.bootstrap-servers=" + intake.broker.bootstrapServers())) {
            var address = "http://127.0.0.1:" + tight.getEnvironment().getRequiredProperty("local.server.port");
            var region = "SLOW-" + UUID.randomUUID().toString().substring(0, 8);
            var query = "?region=" + region;
            // Two services on one store may each put an event on the log: what is told twice is told once.
            Set<String> told = new LinkedHashSet<>();
            List<String> registered;
            String last;
            try (var slow = ChangeStream.slow(address, intake.agent(), query, null)) {
                registered = registerMany(region, 12);

                slow.read();
                await().atMost(Duration.ofSeconds(60)).until(slow::isOver);
                var messages = slow.rest();
                last = messages.getLast().id();
                told.addAll(complaintsOf(messages));
            }
            assertThat(told).hasSizeLessThan(registered.size());

            for (var visit = 0; visit < registered.size() && told.size() < registered.size(); visit++) {
                try (var again =
                        ChangeStream.slow(address, intake.agent(), query, last).read()) {
                    last = drain(again, told, last, registered.size());
                }
            }

            assertThat(told).containsExactlyInAnyOrderElementsOf(registered);
        }
    }

    private static @Nullable String drain(ChangeStream stream, Set<String> told, @Nullable String last, int enough)
            throws InterruptedException {
        var reached = last;
        while (told.size() < enough) {
            var next = stream.next(_ -> true);
            if (next.isEmpty()) {
                return reached;
            }
            reached = next.get().id();
            told.addAll(complaintsOf(List.of(next.get())));
        }
        return reached;
    }

    private static List<String> complaintsOf(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.name().equals("change"))
                .map(Message::complaint)
                .toList();
    }

    /** Batches of a hundred with summaries as long as they may be; each is more than a small socket takes. */
    private List<String> registerMany(String region, int batches) {
        var ids = new ArrayList<String>();
        var summary = "\"" + "汉".repeat(200) + "\"";
        var complaint = Bodies.with("region", "\"" + region + "\"")
                .replaceFirst("\"summary\":\"[^\"]*\"", "\"summary\":" + summary);
        for (var batch = 0; batch < batches; batch++) {
            var items = IntStream.range(0, 100)
                    .mapToObj(
                            _ -> "{\"idempotencyKey\":\"%s\",\"complaint\":%s}".formatted(UUID.randomUUID(), complaint))
                    .collect(Collectors.joining(",", "{\"complaints\":[", "]}"));
            var answer = intake.send(HttpRequest.newBuilder(URI.create(intake.address() + "/complaints/batch"))
                    .header("Authorization", "Bearer " + intake.agent())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(items)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JSON.readTree(answer.body())
                    .get("results")
                    .forEach(result -> ids.add(result.at("/complaint/id").stringValue()));
        }
        return ids;
    }

    private String registered(String body) {
        var answer = intake.post("/complaints", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).get("id").stringValue();
    }
}
