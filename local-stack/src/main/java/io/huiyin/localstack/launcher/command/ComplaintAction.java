package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.api.Tokens;
import io.huiyin.localstack.launcher.complaint.Caller;
import io.huiyin.localstack.launcher.complaint.Intake;
import io.huiyin.localstack.launcher.complaint.Refused;
import io.huiyin.localstack.launcher.settings.CannotProceed;
import io.huiyin.localstack.launcher.settings.Port;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands about complaints have alike: who calls which intake, for whom the answer is, and how a refusal is told. */
@Command(
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:intake or the sign-in server does not answer, or a file cannot be read",
            "2:mistyped",
            "3:there is no such complaint, or not for this person",
            "4:refused, with the reason on the error output"
        })
abstract class ComplaintAction implements Callable<Integer> {

    private static final int NO_SUCH_COMPLAINT = 3;
    private static final int REFUSED = 4;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--json",
            description = "For machines; of several things one a line. Refusals, too, on the error output.")
    private boolean json;

    @Option(names = "--as", paramLabel = "WHO", description = "Role or person; ${DEFAULT-VALUE} where not said.")
    private String who = "agent";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "An access token in place of --as; or from HUIYIN_TOKEN, where other processes do not see it.")
    private @Nullable String token;

    @Option(
            names = "--intake",
            paramLabel = "ADDRESS",
            description = "Another intake than the local one; or from HUIYIN_INTAKE.")
    private @Nullable String intake;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            description = "How long intake may be away; ${DEFAULT-VALUE} where not said.")
    private String wait = "10s";

    ComplaintAction(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    abstract void act(HttpClient http, Intake intake) throws InterruptedException, IOException;

    @Override
    public final Integer call() throws InterruptedException, IOException {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        try {
            act(http, new Intake(http, caller(http), CensusCommand.duration(wait)));
            return ExitCode.OK;
        } catch (Refused refused) {
            if (json) {
                remark(refused.json());
            } else {
                var lines = refused.lines();
                remark("huiyin: " + lines.getFirst());
                lines.stream().skip(1).forEach(this::remark);
            }
            return refused.notFound() ? NO_SUCH_COMPLAINT : REFUSED;
        } finally {
            http.shutdownNow();
        }
    }

    final boolean json() {
        return json;
    }

    final void line(String text) {
        surroundings.screen().line(text);
    }

    /** What is not the answer goes where it is not taken for it. */
    final void remark(String text) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(text);
        err.flush();
    }

    final ParameterException mistyped(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }

    private Caller caller(HttpClient http) {
        var environment = surroundings.environment();
        var given = token == null ? environment.get("HUIYIN_TOKEN") : token;
        var elsewhere = intake == null ? environment.get("HUIYIN_INTAKE") : intake;
        if (elsewhere != null && given == null) {
            throw new CannotProceed(
                    "Another intake needs a token of its own sign-in server: --token, or HUIYIN_TOKEN.");
        }
        if (given != null && elsewhere != null) {
            return new Caller(address(elsewhere), () -> given, language());
        }
        var settings = surroundings.asStarted();
        var tokens = new Tokens(http, settings);
        return new Caller(
                URI.create(settings.ports().url(Port.INTAKE)),
                given == null ? () -> tokens.of(who) : () -> given,
                language());
    }

    private static URI address(String text) {
        if (!text.matches("https?://[^/\\s?#]+/?")) {
            throw new CannotProceed("--intake takes an address such as https://intake.example, not " + text);
        }
        return URI.create(text.replaceAll("/$", ""));
    }

    /** That of the terminal, as far as we speak it. */
    private String language() {
        var environment = surroundings.environment();
        var locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        var tag = locale.replaceAll("[.@].*", "").replace('_', '-');
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? tag : "en";
    }
}
