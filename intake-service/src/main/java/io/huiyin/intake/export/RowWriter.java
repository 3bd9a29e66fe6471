package io.huiyin.intake.export;

import java.io.IOException;

/** Writes one format, row by row. */
interface RowWriter {

    /** What stands before the first row. */
    void begin() throws IOException;

    void write(Row row) throws IOException;
}
