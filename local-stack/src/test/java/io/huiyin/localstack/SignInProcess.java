package io.huiyin.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on free ports over a directory of the test's, to be stopped and started again. */
public final class SignInProcess implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;

    private SignInProcess(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    public static SignInProcess start(Path data) {
        return new SignInProcess(
                SpringApplication.run(
                        SignInAndMailboxApplication.class,
                        "--server.port=0",
                        "--huiyin.mailbox.smtp-port=0",
                        "--huiyin.data=" + data),
                data);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public String password() throws IOException {
        return Files.readString(data.resolve("people.password")).strip();
    }

    public Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
