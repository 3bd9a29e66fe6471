package io.huiyin.intake.export;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** One object a line: line breaks within texts are escaped by JSON itself. */
final class JsonLines implements RowWriter {

    private static final ObjectWriter ROWS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build()
            .writerFor(Row.class);

    private final Appendable target;

    JsonLines(Appendable target) {
        this.target = target;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Row row) throws IOException {
        target.append(ROWS.writeValueAsString(row)).append('\n');
    }
}
