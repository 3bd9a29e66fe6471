package io.huiyin.intake.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.intake.complaint.OnRecord;
import io.huiyin.intake.export.Export.End;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes complaints as they come from the store, none of which is kept, and puts on record how it ended. */
public final class SendExport {

    private static final Logger log = LoggerFactory.getLogger(SendExport.class);

    private final Exports exports;
    private final InstantSource clock;
    private final Duration atMost;

    /** @param atMost how long one may take */
    public SendExport(Exports exports, InstantSource clock, Duration atMost) {
        this.exports = exports;
        this.clock = clock;
        this.atMost = atMost;
    }

    /** What was written is all there is where it ended with {@link End#COMPLETE}, and then only. */
    public End send(Export export, Iterator<OnRecord> found, OutputStream target, Wording wording) {
        var latest = clock.instant().plus(atMost);
        var end = End.FAILED;
        long rows = 0;
        try {
            var text = new BufferedWriter(new OutputStreamWriter(target, UTF_8));
            var writer = switch (export.format()) {
                case CSV -> new CsvRows(text, wording);
                case JSON_LINES -> new JsonLines(text);
            };
            writer.begin();
            while (found.hasNext() && clock.instant().isBefore(latest)) {
                writer.write(Row.of(found.next()));
                rows++;
            }
            text.flush();
            end = found.hasNext() ? End.TOO_LONG : End.COMPLETE;
        } catch (IOException _) {
            end = End.LEFT;
        } finally {
            log.info("export {} wrote {} of {} rows: {}", export.id(), rows, export.total(), end);
            exports.ended(export.id(), rows, end);
        }
        return end;
    }
}
