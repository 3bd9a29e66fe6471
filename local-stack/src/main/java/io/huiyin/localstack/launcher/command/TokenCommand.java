package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.api.Tokens;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A token for curl: {@code curl -H "Authorization: Bearer $(./huiyin token agent)" …}. */
@Command(name = "token", description = "Prints an access token.")
final class TokenCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ROLE", description = "agent, owner, supervisor, admin, or a person's id such as mei")
    private String who = "";

    TokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (var http = HttpClient.newHttpClient()) {
            surroundings.screen().line(new Tokens(http, surroundings.asStarted()).of(who));
        }
        return 0;
    }
}
