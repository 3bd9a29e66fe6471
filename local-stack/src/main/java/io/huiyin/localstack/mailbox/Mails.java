package io.huiyin.localstack.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Every mail is a file; a thousand of them make a folder. The files are all there is: no index that could disagree with them
 * after a crash or take memory for old mails.
 */
@Component
class Mails {

    private static final int PER_FOLDER = 1_000;
    private static final Comparator<Path> OLDEST_FIRST =
            Comparator.comparing(path -> path.getFileName().toString());

    private final Path directory;
    private final Path incoming;
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong last;

    Mails(MailboxSettings settings) throws IOException {
        directory = settings.data();
        incoming = Files.createDirectories(directory.resolve("incoming"));
        clearIncoming();
        last = new AtomicLong(newestFirst().findFirst().map(MailFile::id).orElse(0L));
    }

    /** When this returns the mail is kept, and not before may the sender be told so. */
    long keep(String from, List<String> to, InputStream data) throws IOException {
        var unfinished = incoming.resolve(UUID.randomUUID().toString());
        try (var out = Files.newOutputStream(unfinished)) {
            out.write(MailFile.envelope(from, to));
            data.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        long id = last.incrementAndGet();
        var folder = Files.createDirectories(folder(id));
        Files.move(unfinished, folder.resolve(MailFile.name(id, clock.instant())), StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    Stream<MailFile> newestFirst() {
        return folders(OLDEST_FIRST.reversed()).flatMap(folder -> files(folder, OLDEST_FIRST.reversed()));
    }

    Stream<MailFile> since(Instant instant) {
        return folders(OLDEST_FIRST)
                .flatMap(folder -> files(folder, OLDEST_FIRST))
                .filter(mail -> !mail.receivedAt().isBefore(instant));
    }

    Optional<MailFile> find(long id) {
        return files(folder(id), OLDEST_FIRST).filter(mail -> mail.id() == id).findFirst();
    }

    private Path folder(long id) {
        return directory.resolve("%07d".formatted(id / PER_FOLDER));
    }

    private Stream<Path> folders(Comparator<Path> order) {
        return list(directory)
                .filter(path -> path.getFileName().toString().matches("\\d{7}"))
                .sorted(order);
    }

    private static Stream<MailFile> files(Path folder, Comparator<Path> order) {
        return Files.exists(folder) ? list(folder).sorted(order).map(MailFile::at) : Stream.empty();
    }

    private static Stream<Path> list(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clearIncoming() throws IOException {
        for (var unfinished : list(incoming).toList()) {
            Files.delete(unfinished);
        }
    }
}
