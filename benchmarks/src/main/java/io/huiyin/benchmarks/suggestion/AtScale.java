package io.huiyin.benchmarks.suggestion;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.benchmarks.measuring.Load;
import io.huiyin.intake.suggestion.Learning;
import io.huiyin.intake.suggestion.PastCase;
import io.huiyin.intake.suggestion.SuggestClassification;
import io.huiyin.intake.suggestion.mongo.MongoPastCases;
import io.huiyin.intake.taxonomy.Taxonomy;
import io.huiyin.intake.taxonomy.Tree;
import io.huiyin.intake.taxonomy.mongo.MongoTaxonomies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.bson.Document;

/**
 * Tells how long learning and suggesting take beside many stored complaints. An export has few words of its own, so each text
 * gets thirty made up ones, drawn so that some are frequent and most are rare, as in a language: the vocabulary is then full.
 */
final class AtScale {

    private static final int MADE_UP = 50_000;
    private static final int OF_A_TEXT = 30;
    private static final int OF_A_LONG_TEXT = 300;
    private static final int PART = 1_000;
    private static final int FOLLOWED = 500;
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(10);

    private final Random random = new Random(7);
    private final List<CSVRecord> rows;
    private final Figures figures;

    AtScale(List<CSVRecord> rows, Figures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    void tell(int complaints) throws InterruptedException {
        try (var store = OwnStore.start(false)) {
            fill(store.database(), complaints);
            figures.heading("%,d complaints stored, learnt from the latest %,d"
                    .formatted(complaints, Math.min(complaints, Learning.MOST_CASES)));
            var learning = new Learning();
            var cases = new MongoPastCases(store.database());
            figures.row(
                    "learn anew",
                    "models",
                    new Load(1, 3, Duration.ZERO, Duration.ofMinutes(2)).run(_ -> learning.makeAnew(cases)));
            suggest(new SuggestClassification(learning, new MongoTaxonomies(store.database(), noTrees())));
            var more = IntStream.range(0, FOLLOWED).mapToObj(this::pastCase).toList();
            figures.row(
                    "learn from %d more at once".formatted(FOLLOWED),
                    "complaints",
                    FOLLOWED,
                    new Load(1, PART, Duration.ofSeconds(2), TIME).measure(_ -> learning.follow(List.of(), more)));
            figures.line("%,d words known".formatted(learning.now().vocabulary()));
        }
    }

    private void suggest(SuggestClassification suggest) throws InterruptedException {
        for (var length : new int[] {OF_A_TEXT, OF_A_LONG_TEXT}) {
            var texts = IntStream.range(0, PART)
                    .mapToObj(number -> text(number) + ". " + madeUp(length))
                    .toList();
            for (var clients : new int[] {1, CLIENTS}) {
                var load = new Load(clients, Long.MAX_VALUE / 2, WARM_UP, TIME);
                figures.row(
                        "suggest, %d words and more, %d client(s)".formatted(length, clients),
                        "texts",
                        load.measure(number -> {
                            var _ = suggest.execute(texts.get((int) (number % texts.size())));
                        }));
            }
        }
    }

    private void fill(MongoDatabase database, int complaints) {
        var collection = database.getCollection("complaints");
        collection.createIndex(Indexes.descending("state.complaint.receivedAt", "_id"));
        var part = new ArrayList<Document>();
        for (var number = 0; number < complaints; number++) {
            part.add(complaint(number));
            if (part.size() == PART || number == complaints - 1) {
                collection.insertMany(part);
                part.clear();
            }
        }
    }

    private Document complaint(int number) {
        var row = row(number);
        var classification = new Document("product", row.get("Product"))
                .append("topic", row.get("Issue"))
                .append("severity", "NORMAL");
        var facts = new Document("summary", row.get("Issue"))
                .append("text", text(number) + ". " + madeUp(OF_A_TEXT))
                .append("classification", classification);
        var received = Date.from(Instant.EPOCH.plusSeconds(number));
        return new Document("_id", "c" + number)
                .append(
                        "state",
                        new Document("complaint", new Document("receivedAt", received).append("facts", facts)));
    }

    private PastCase pastCase(int number) {
        var row = row(number);
        return PastCase.of(
                text(number) + ". " + madeUp(OF_A_TEXT), row.get("Product"), row.get("Issue"), null, "NORMAL");
    }

    private String text(int number) {
        var row = row(number);
        return Arrays.stream(new String[] {"Sub-issue", "Sub-product", "Company"})
                .map(row::get)
                .collect(Collectors.joining(". "));
    }

    private String madeUp(int words) {
        return IntStream.range(0, words)
                .mapToObj(_ -> "w" + (int) (MADE_UP * Math.pow(random.nextDouble(), 3)))
                .collect(Collectors.joining(" "));
    }

    private CSVRecord row(int number) {
        return rows.get(number % rows.size());
    }

    private static Map<Tree, Taxonomy> noTrees() {
        var trees = new EnumMap<Tree, Taxonomy>(Tree.class);
        for (var tree : Tree.values()) {
            trees.put(tree, new Taxonomy(tree, 0, List.of()));
        }
        return trees;
    }
}
