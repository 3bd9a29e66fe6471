package io.huiyin.localstack.launcher.importing;

import org.jspecify.annotations.Nullable;

/**
 * One row before it is taken apart into cells.
 *
 * @param line where it begins, counted from 1 as editors do
 * @param text with its line ends
 * @param defect why it is no row, of which the text is then the first line alone; null where it is one
 */
record RowText(long line, String text, @Nullable String defect) {

    boolean blank() {
        return text.equals("\n") || text.equals("\r\n") || text.equals("\r");
    }
}
