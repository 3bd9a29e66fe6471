package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.settings.CannotProceed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what is in the way into the one line that the person at the keyboard reads; what is left is a mistake of ours. */
final class InTheWay {

    private InTheWay() {}

    /** Empty where nobody but us can do anything about it. */
    static Optional<String> of(Exception exception) {
        return switch (exception) {
            case CannotProceed known -> Optional.ofNullable(known.getMessage());
            case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
            case AccessDeniedException denied ->
                Optional.of("No permission for " + denied.getFile() + "; change its owner or its permissions.");
            case NoSuchFileException missing -> Optional.of("There is no " + missing.getFile() + ".");
            case FileSystemException failed ->
                Optional.of("Cannot use " + failed.getFile() + " (" + reason(failed) + ").");
            case IOException failed ->
                Optional.of("Reading or writing failed: " + failed.getMessage() + advice(failed));
            default -> Optional.empty();
        };
    }

    /** What was mistyped, and where to look. */
    static String of(ParameterException mistyped) {
        var what = mistyped instanceof UnmatchedArgumentException unmatched
                ? "There is no " + (unmatched.isUnknownOption() ? "option " : "command or argument ")
                        + String.join(" ", unmatched.getUnmatched())
                : mistyped.getMessage();
        return what + "; see " + mistyped.getCommandLine().getCommandSpec().qualifiedName() + " --help.";
    }

    private static String reason(FileSystemException failed) {
        var reason = failed.getReason();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    private static String advice(IOException failed) {
        return String.valueOf(failed.getMessage()).contains("No space left")
                ? "; free some disk, or name another one with HUIYIN_HOME."
                : ".";
    }
}
