package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** Only one launcher at a time keeps the stack of a home; the lock ends with the process, however that ends. */
public final class OnlyOne implements AutoCloseable {

    private final FileChannel channel;
    private final PidFile pidFile;

    private OnlyOne(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    /**
     * Takes the lock.
     *
     * @throws CannotProceed where another one has it
     */
    @SuppressWarnings("resource") // the lock is held by the channel, which is closed with this
    public static OnlyOne take(Home home) {
        try {
            var channel = FileChannel.open(
                    home.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotProceed("Huiyin is already running from " + home.root()
                        + holder(home)
                                .map(process -> " (process " + process.pid() + ")")
                                .orElse("")
                        + "; see ./huiyin status, or stop it with ./huiyin down.");
            }
            var pidFile = pidFile(home);
            pidFile.write(ProcessHandle.current());
            return new OnlyOne(channel, pidFile);
        } catch (IOException e) {
            throw new CannotProceed("Cannot lock " + home.run() + ": " + e.getMessage(), e);
        }
    }

    /** The launcher that keeps the stack. */
    public static Optional<ProcessHandle> holder(Home home) {
        return pidFile(home).process();
    }

    /** Asks the keeper to stop everything and waits for it; says whether it is gone. */
    public static boolean ask(ProcessHandle holder, Duration deadline) {
        holder.destroy();
        return EndProcess.endedWithin(holder, deadline);
    }

    private static PidFile pidFile(Home home) {
        return new PidFile(home.run().resolve("launcher.pid"));
    }

    @Override
    public void close() throws IOException {
        pidFile.delete();
        channel.close();
    }
}
