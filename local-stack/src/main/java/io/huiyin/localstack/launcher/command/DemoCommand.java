package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.api.Api;
import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.demo.TellStory;
import io.huiyin.localstack.launcher.settings.Port;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** A story with deadlines of seconds, told while it happens. */
@Command(name = "demo", description = "Tells a short story: a complaint nobody answers goes up by itself.")
final class DemoCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = surroundings.asStarted();
        var screen = surroundings.screen();
        long began = System.nanoTime();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var api = new Api(http, new Tokens(http, settings), settings);
            var id = new TellStory(http, api, sentence -> screen.line(time(began) + sentence)).execute();
            screen.line("All of it: " + settings.ports().url(Port.INTAKE) + "/desk/complaints/" + id);
        }
        return 0;
    }

    private static String time(long began) {
        var passed = Duration.ofNanos(System.nanoTime() - began);
        return String.format(Locale.ROOT, "%5.1f s  ", passed.toMillis() / 1000.0);
    }
}
