package io.huiyin.benchmarks.timers;

import io.huiyin.benchmarks.measuring.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lateness as bars, from a millisecond to seconds; both scales are logarithmic, so that a single late one can be seen. */
final class LatenessPicture {

    /** Upper ends of the bars in milliseconds; the last bar has all that is later. */
    private static final long[] ENDS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000};

    private static final int WIDTH = 760;
    private static final int LEFT = 60;
    private static final int TOP = 84;
    private static final int HEIGHT = 220;
    private static final int BAR = 52;

    private LatenessPicture() {}

    /** @param told lines above the bars: what it is of, and on which machine */
    static String of(Measured lateness, List<String> told) {
        var svg = new StringBuilder();
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"12\">\n")
                .formatted(WIDTH, TOP + HEIGHT + 60));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int n = 0; n < told.size(); n++) {
            text(svg, LEFT, 18 + 16 * n, "start", told.get(n));
        }
        double decades = Math.max(1, Math.ceil(Math.log10((double) lateness.operations() + 1)));
        for (int decade = 0; decade <= decades; decade++) {
            int y = (int) (TOP + HEIGHT - HEIGHT * decade / decades);
            svg.append("<path d=\"M%d %dH%d\" stroke=\"#ddd\"/>\n".formatted(LEFT, y, LEFT + BAR * (ENDS.length + 1)));
            text(svg, LEFT - 6, y + 4, "end", "%,d".formatted((long) Math.pow(10, decade)));
        }
        bars(svg, lateness, decades);
        text(svg, LEFT + BAR * (ENDS.length + 1) / 2, TOP + HEIGHT + 46, "middle", "milliseconds late");
        return svg.append("</svg>\n").toString();
    }

    private static void bars(StringBuilder svg, Measured lateness, double decades) {
        long below = 0;
        for (int n = 0; n <= ENDS.length; n++) {
            long end = n < ENDS.length ? ENDS[n] : Long.MAX_VALUE;
            long upTo = countBelow(lateness, end);
            long count = upTo - below;
            below = upTo;
            int x = LEFT + BAR * n;
            // A single one is to be seen, so the scale begins below one.
            int height = count == 0 ? 0 : (int) Math.max(2, HEIGHT * Math.log10((double) count) / decades);
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#2f6f8f\"/>\n"
                    .formatted(x + 3, TOP + HEIGHT - height, BAR - 6, height));
            text(svg, x + BAR / 2, TOP + HEIGHT - height - 4, "middle", count == 0 ? "" : "%,d".formatted(count));
            text(svg, x + BAR / 2, TOP + HEIGHT + 18, "middle", n < ENDS.length ? "< %,d".formatted(end) : "more");
        }
    }

    /** Values lie in buckets of a thousandth; one that begins below the end is below it. */
    private static long countBelow(Measured lateness, long millis) {
        var nanos = lateness.nanos();
        return millis == Long.MAX_VALUE
                ? nanos.getTotalCount()
                : nanos.getCountBetweenValues(0, millis * 1_000_000 - 1_000_000);
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String text) {
        var plain = text.replace("&", "&amp;").replace("<", "&lt;");
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n".formatted(x, y, anchor, plain));
    }

    static void write(Path file, Measured lateness, List<String> told) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(lateness, told));
    }
}
