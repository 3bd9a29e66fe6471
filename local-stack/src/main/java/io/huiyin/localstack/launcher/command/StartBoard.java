package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.process.Part;
import io.huiyin.localstack.launcher.process.Stage;
import io.huiyin.localstack.launcher.process.Watcher;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows how far each part is: as a table that is drawn again on a terminal, as plain lines elsewhere and afterwards. */
final class StartBoard implements Watcher {

    private static final int LINES_SHOWN = 12;

    private final Screen screen;
    private final Map<Part, Row> rows = new EnumMap<>(Part.class);
    private boolean table;
    private int drawn;

    StartBoard(Screen screen) {
        this.screen = screen;
        this.table = screen.terminal();
    }

    @Override
    public synchronized void reached(Part part, Stage stage, Duration after) {
        rows.put(part, new Row(stage, System.nanoTime(), after));
        if (table) {
            draw();
        } else if (stage == Stage.HEALTHY) {
            screen.line("%-13s healthy after %s".formatted(part.key(), seconds(after)));
        } else if (stage == Stage.RESTARTING) {
            screen.line("%-13s is started again".formatted(part.key()));
        } else if (stage == Stage.STOPPED) {
            screen.line("%-13s stopped".formatted(part.key()));
        }
    }

    @Override
    public synchronized void died(Part part, int exitCode, List<String> lastLines) {
        wipe();
        screen.line("%s ended by itself with %s. The last lines of its log:".formatted(part.key(), meaning(exitCode)));
        var telling =
                lastLines.stream().filter(line -> !line.startsWith("\tat ")).toList();
        telling.subList(Math.max(0, telling.size() - LINES_SHOWN), telling.size())
                .forEach(line -> screen.line("  | " + line));
        draw();
    }

    @Override
    public synchronized void cannotStart(Part part, String reason) {
        wipe();
        screen.line("%-13s cannot be started, which is tried again: %s".formatted(part.key(), reason));
        draw();
    }

    /** Moves the seconds on. */
    synchronized void tick() {
        draw();
    }

    /** From now on everything is a plain line. */
    synchronized void finish() {
        draw();
        table = false;
        drawn = 0;
    }

    private void wipe() {
        if (table && drawn > 0) {
            screen.out().print("\u001b[" + drawn + "A\u001b[J");
            drawn = 0;
        }
    }

    private void draw() {
        if (!table) {
            return;
        }
        wipe();
        rows.forEach((part, row) -> screen.line("  %-13s %-10s %s".formatted(part.key(), row.word(), row.time())));
        drawn = rows.size();
    }

    private static String meaning(int exitCode) {
        return exitCode > 128 ? "signal " + (exitCode - 128) : "exit code " + exitCode;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private record Row(Stage stage, long since, Duration after) {

        String word() {
            return stage.name().toLowerCase(Locale.ROOT);
        }

        String time() {
            return switch (stage) {
                case HEALTHY -> seconds(after);
                case STARTING, RESTARTING, STOPPING -> seconds(Duration.ofNanos(System.nanoTime() - since));
                case WAITING, STOPPED -> "";
            };
        }
    }
}
