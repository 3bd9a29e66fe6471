package io.huiyin.benchmarks.suggestion;

import io.huiyin.benchmarks.measuring.Figures;
import io.huiyin.intake.suggestion.Facet;
import io.huiyin.intake.suggestion.Learnt;
import io.huiyin.intake.suggestion.PastCase;
import io.huiyin.intake.suggestion.Suggest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how often a suggestion is right for complaints that nothing was learnt from (every fifth row is held out), and what it costs. */
@Command(
        name = "suggestions",
        description = "How often what is suggested is what the complaint was classed as, and how long it takes.")
public final class SuggestionBenchmark implements Callable<Integer> {

    private static final int HELD_OUT = 5;

    @Parameters(arity = "1", paramLabel = "FILE.csv", description = "An export of the CFPB.")
    private Path file = Path.of("");

    @Option(
            names = "--stored",
            description = "Complaints to learn beside, for how long it takes; ${DEFAULT-VALUE} where not said.")
    private int stored = 100_000;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var figures = new Figures("suggestions: every fifth row of " + file.getFileName() + " held out");
        var rows = rows();
        var topic = new Task("topic", Facet.TOPIC, row -> row.get("Issue"));
        var product = new Task("product", Facet.PRODUCT, row -> row.get("Product"));
        figures.line("");
        figures.line(
                "%-58s %7s %7s %7s %8s %8s %8s".formatted("", "rows", "usual", "top 1", "top 3", "shown", "right"));
        report(
                figures,
                product,
                "issue, sub-issue, company",
                rows,
                row -> joined(row, "Issue", "Sub-issue", "Company"));
        report(figures, product, "company alone", rows, row -> joined(row, "Company"));
        report(
                figures,
                topic,
                "sub-issue, sub-product, company",
                rows,
                row -> joined(row, "Sub-issue", "Sub-product", "Company"));
        narratives(figures, product, topic, rows);
        figures.line("");
        figures.line(
                "usual: had the most frequent label always been suggested. shown: at least one is sure enough to be shown;");
        figures.line("right: of those, the first one is right.");
        new AtScale(rows, figures).tell(stored);
        figures.end();
        return 0;
    }

    private static void narratives(Figures figures, Task product, Task topic, List<CSVRecord> rows) {
        var column = "Consumer complaint narrative";
        var told = rows.stream()
                .filter(row -> row.isMapped(column) && !row.get(column).isBlank())
                .toList();
        if (told.isEmpty()) {
            figures.line("(the file has no narratives, so nothing is told of free texts)");
            return;
        }
        report(figures, product, "narrative", told, row -> row.get(column));
        report(figures, topic, "narrative", told, row -> row.get(column));
    }

    private List<CSVRecord> rows() throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(file);
                var parser = format.parse(in)) {
            return parser.getRecords();
        }
    }

    private static void report(
            Figures figures, Task task, String from, List<CSVRecord> rows, Function<CSVRecord, String> text) {
        var cases = new ArrayList<PastCase>();
        var held = new ArrayList<CSVRecord>();
        for (var number = 0; number < rows.size(); number++) {
            if (number % HELD_OUT == 0) {
                held.add(rows.get(number));
            } else {
                cases.add(task.learn(rows.get(number), text));
            }
        }
        var score = new Score(task, Learnt.NOTHING.with(cases), text);
        held.forEach(score::take);
        figures.line("%-58s %7d %6.1f%% %6.1f%% %7.1f%% %7.1f%% %7.1f%%"
                .formatted(
                        task.name() + " from " + from,
                        held.size(),
                        score.percent(held.stream()
                                .filter(row -> task.label().apply(row).equals(mostFrequent(rows, task)))
                                .count()),
                        score.percent(score.first),
                        score.percent(score.amongThree),
                        score.percent(score.shown),
                        100.0 * score.shownAndRight / Math.max(1, score.shown)));
    }

    private static String mostFrequent(List<CSVRecord> rows, Task task) {
        return rows.stream().collect(Collectors.groupingBy(task.label(), Collectors.counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String joined(CSVRecord row, String... columns) {
        return Arrays.stream(columns).map(row::get).collect(Collectors.joining(". "));
    }

    /** What is to be suggested. */
    private record Task(String name, Facet facet, Function<CSVRecord, String> label) {

        PastCase learn(CSVRecord row, Function<CSVRecord, String> text) {
            var value = label.apply(row);
            return facet == Facet.PRODUCT
                    ? PastCase.of(text.apply(row), value, null, null, null)
                    : PastCase.of(text.apply(row), null, value, null, null);
        }
    }

    /** How often it was right. */
    private static final class Score {

        /** As the desk has it. */
        private static final double SURE_ENOUGH = 0.15;

        private final Task task;
        private final Learnt learnt;
        private final Function<CSVRecord, String> text;
        private int rows;
        private int first;
        private int amongThree;
        private int shown;
        private int shownAndRight;

        Score(Task task, Learnt learnt, Function<CSVRecord, String> text) {
            this.task = task;
            this.learnt = learnt;
            this.text = text;
        }

        void take(CSVRecord row) {
            rows++;
            var right = task.label().apply(row);
            var three = Suggest.all(learnt, task.facet(), text.apply(row)).stream()
                    .limit(3)
                    .map(suggestion -> suggestion.label().value())
                    .toList();
            var firstIsRight = !three.isEmpty() && three.getFirst().equals(right);
            first += firstIsRight ? 1 : 0;
            amongThree += three.contains(right) ? 1 : 0;
            var sure = Suggest.best(learnt, task.facet(), text.apply(row), SURE_ENOUGH, 3, _ -> true);
            shown += sure.isEmpty() ? 0 : 1;
            shownAndRight += !sure.isEmpty() && sure.getFirst().label().value().equals(right) ? 1 : 0;
        }

        double percent(long count) {
            return 100.0 * count / Math.max(1, rows);
        }
    }
}
