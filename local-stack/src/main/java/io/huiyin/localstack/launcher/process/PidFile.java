package io.huiyin.localstack.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started here, told apart from a later one with the same number by when it was started, so that
 * nothing else is ever killed.
 */
public record PidFile(Path path) {

    /** The start is read as ticks since a boot time that may be set right by a second. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** Notes the process down. */
    public void write(ProcessHandle process) throws IOException {
        var started = process.info().startInstant().map(Instant::toString).orElse("");
        var temporary = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(temporary, process.pid() + " " + started + "\n");
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** The noted process, where it is still alive and the same. */
    public Optional<ProcessHandle> process() {
        return note().flatMap(note -> ProcessHandle.of(note.pid())
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().filter(note::sameStart).isPresent()));
    }

    private Optional<Note> note() {
        try {
            var words = Files.readString(path).strip().split(" ", -1);
            return words.length == 2
                    ? Optional.of(new Note(Long.parseLong(words[0]), Instant.parse(words[1])))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private record Note(long pid, Instant started) {

        boolean sameStart(Instant actual) {
            return Duration.between(started, actual).abs().compareTo(SAME_START) <= 0;
        }
    }
}
