package io.huiyin.localstack.launcher;

import io.huiyin.localstack.launcher.command.Commands;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What {@code ./huiyin} runs after it has found a JDK and built what is missing. */
public final class Huiyin {

    private Huiyin() {}

    public static void main(String[] arguments) {
        var checkout = Path.of(System.getProperty("huiyin.checkout", "")).toAbsolutePath();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(Commands.line(checkout, System.getenv(), out, Boolean.getBoolean("huiyin.terminal"))
                .execute(arguments));
    }
}
