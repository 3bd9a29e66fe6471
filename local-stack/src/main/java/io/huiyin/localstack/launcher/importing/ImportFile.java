package io.huiyin.localstack.launcher.importing;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Brings one export in: reads it once, has some batches of rows on their way at a time, and is safe to do again. */
public final class ImportFile {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Settings settings;
    private final Pace pace;
    private final Duration longestWait;
    private final LongAdder imported = new LongAdder();
    private final LongAdder alreadyThere = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder charactersDone = new LongAdder();

    public ImportFile(Settings settings, Pace pace, Duration longestWait) {
        this.settings = settings;
        this.pace = pace;
        this.longestWait = longestWait;
    }

    /**
     * Imports every row that can be.
     *
     * @param progress is told how many characters have been answered for, and how
     * @throws CannotProceed where there is no such file, it is no export, or intake stays away
     */
    public Tally execute(Path file, Path rejects, Progress progress) throws IOException, InterruptedException {
        if (Files.isDirectory(file)) {
            throw new CannotProceed(file + " is a directory; name a CSV file.");
        }
        long began = System.nanoTime();
        try (var http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build();
                var rows = new CfpbFile(Files.newInputStream(file), file.toString());
                var rejectFile = new Rejects(rejects)) {
            var register = new RegisterRows(
                    http,
                    new Tokens(http, settings),
                    URI.create(settings.ports().url(Port.INTAKE) + "/complaints/batch"),
                    longestWait);
            try (var inFlight = new InFlight(pace.requests(), () -> progress.at(charactersDone.sum(), tally(began)))) {
                new Packing(rows, register, rejectFile, inFlight).execute();
            }
            var tally = tally(began);
            progress.at(Files.size(file), tally);
            return tally;
        } catch (NoSuchFileException e) {
            throw new CannotProceed("There is no file " + e.getFile() + ".", e);
        }
    }

    private void reject(Rejected row, Rejects rejects) {
        rejects.add(row);
        rejected.increment();
    }

    private Tally tally(long began) {
        return new Tally(
                imported.sum(), alreadyThere.sum(), rejected.sum(), Duration.ofNanos(System.nanoTime() - began));
    }

    /** Packs the rows as they are read, in one thread; their answers come in others. */
    private final class Packing {

        private final CfpbFile file;
        private final RegisterRows register;
        private final Rejects rejects;
        private final InFlight inFlight;
        private final RowKeys keys = new RowKeys();
        private Batch batch = new Batch(pace.rows());
        private long charactersSent;

        Packing(CfpbFile file, RegisterRows register, Rejects rejects, InFlight inFlight) {
            this.file = file;
            this.register = register;
            this.rejects = rejects;
            this.inFlight = inFlight;
        }

        void execute() throws IOException {
            file.read(this::take, row -> reject(row, rejects));
            send();
            inFlight.drain();
        }

        private void take(CfpbRow row) {
            var key = keys.of(row);
            var defect = ComplaintMapping.defect(row);
            if (defect.isPresent()) {
                reject(new Rejected(row.line(), defect.get(), row.cells()), rejects);
                return;
            }
            var packed = new PackedRow(row, key);
            awaitEarlier(packed);
            if (!batch.takes(packed)) {
                send();
            }
            batch.add(packed);
            if (batch.full()) {
                send();
            }
        }

        /** Of rows with the same key the first one counts: a later one waits until nothing else is on its way. */
        private void awaitEarlier(PackedRow row) {
            if (batch.contains(row.idempotencyKey())) {
                send();
            }
            if (inFlight.contains(row.idempotencyKey())) {
                inFlight.drain();
            }
        }

        private void send() {
            var sent = batch;
            long characters = file.characters() - charactersSent;
            if (!sent.rows().isEmpty()) {
                inFlight.start(sent.keys(), () -> {
                    tell(sent.rows(), register.execute(sent.rows()));
                    charactersDone.add(characters);
                });
                charactersSent += characters;
                batch = new Batch(pace.rows());
            }
        }

        private void tell(List<PackedRow> rows, List<Answer> answers) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i).row();
                switch (answers.get(i)) {
                    case Answer.Imported() -> imported.increment();
                    case Answer.AlreadyThere() -> alreadyThere.increment();
                    case Answer.Refused(var reason) -> reject(new Rejected(row.line(), reason, row.cells()), rejects);
                }
            }
        }
    }
}
