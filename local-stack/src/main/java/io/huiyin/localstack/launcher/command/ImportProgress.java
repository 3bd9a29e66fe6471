package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.importing.Progress;
import io.huiyin.localstack.launcher.importing.Tally;
import java.time.Duration;
import java.util.Locale;

/** A bar with rate and remaining time on a terminal, a plain line every few seconds elsewhere. */
final class ImportProgress implements Progress {

    private static final int WIDTH = 30;

    private final Screen screen;
    private final long size;
    private final Duration between;
    private Duration last = Duration.ZERO;

    ImportProgress(Screen screen, long size) {
        this.screen = screen;
        this.size = Math.max(1, size);
        this.between = screen.terminal() ? Duration.ofMillis(200) : Duration.ofSeconds(5);
    }

    @Override
    public void at(long characters, Tally soFar) {
        if (soFar.time().minus(last).compareTo(between) < 0) {
            return;
        }
        last = soFar.time();
        var line = line(Math.min(1.0, (double) characters / size), soFar);
        if (screen.terminal()) {
            screen.draw(line);
        } else {
            screen.line(line);
        }
    }

    void finish() {
        if (screen.terminal()) {
            screen.draw("");
        }
    }

    static String line(double share, Tally soFar) {
        int full = (int) (share * WIDTH);
        long rows = soFar.imported() + soFar.alreadyThere() + soFar.rejected();
        var left = share < 0.001 ? 0 : soFar.time().toMillis() / 1000.0 * (1 - share) / share;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %% · %d rows · %.0f/s · %.0f s left%s",
                "█".repeat(full),
                "░".repeat(WIDTH - full),
                share * 100,
                rows,
                soFar.rate(),
                left,
                soFar.rejected() == 0 ? "" : " · " + soFar.rejected() + " rejected");
    }
}
