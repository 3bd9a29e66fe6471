package io.huiyin.localstack.launcher.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into rows before anything takes them apart, so that a quote too many costs its own line and not the rest of the
 * file: the next line is tried as a row of its own.
 */
final class RowTexts {

    /** No row is longer: the quote that seems to open it was never meant to. */
    private static final int LONGEST = 1 << 20;

    private final BufferedReader reader;
    private final Deque<String> givenBack = new ArrayDeque<>();
    private long line = 1;

    RowTexts(Reader reader) {
        this.reader = new BufferedReader(reader);
    }

    /** The next row or what stands in its place; empty at the end. */
    Optional<RowText> next() throws IOException {
        var first = nextLine();
        if (first == null) {
            return Optional.empty();
        }
        var quotes = new Quotes();
        quotes.read(first);
        var text = new StringBuilder(first);
        var more = new ArrayDeque<String>();
        while (quotes.open() && text.length() < LONGEST) {
            var following = nextLine();
            if (following == null) {
                break;
            }
            quotes.read(following);
            text.append(following);
            more.add(following);
        }
        var defect = defect(quotes, text.length());
        if (defect != null) {
            more.descendingIterator().forEachRemaining(givenBack::addFirst);
            return Optional.of(new RowText(line++, first, defect));
        }
        var row = new RowText(line, text.toString(), null);
        line += 1 + more.size();
        return Optional.of(row);
    }

    private static @Nullable String defect(Quotes quotes, int length) {
        if (quotes.broken()) {
            return "a quoted cell goes on after its closing quote";
        }
        if (quotes.open()) {
            return "a quote is opened and never closed";
        }
        return length < LONGEST ? null : "it is longer than " + LONGEST + " characters";
    }

    /** With its line end, and cut where it is longer than any row. */
    private @Nullable String nextLine() throws IOException {
        if (!givenBack.isEmpty()) {
            return givenBack.removeFirst();
        }
        var text = new StringBuilder();
        for (var next = reader.read(); next >= 0; next = reader.read()) {
            if (text.length() < LONGEST) {
                text.append((char) next);
            }
            if (next == '\n' || (next == '\r' && !lineFeedFollows())) {
                break;
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    private boolean lineFeedFollows() throws IOException {
        reader.mark(1);
        var follows = reader.read() == '\n';
        reader.reset();
        return follows;
    }
}
