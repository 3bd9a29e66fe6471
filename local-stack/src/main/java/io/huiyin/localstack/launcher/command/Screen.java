package io.huiyin.localstack.launcher.command;

import java.io.PrintWriter;

/**
 * Where a command writes.
 *
 * @param terminal whether somebody sees it as it is written, so that lines may be drawn again
 */
public record Screen(PrintWriter out, boolean terminal) {

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Puts this in the place of the line that is being drawn. */
    synchronized void draw(String text) {
        out.print("\r\u001b[K" + text);
        out.flush();
    }

    void lines(Iterable<String> texts) {
        texts.forEach(this::line);
    }
}
