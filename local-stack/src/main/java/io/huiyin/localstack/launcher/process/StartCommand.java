package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.Home;
import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each part is started with: small JVM flags, loopback addresses, and the ports of the others. */
final class StartCommand implements PartCommand {

    /**
     * The shell only takes the keyboard's interrupt away and then becomes the program: Ctrl-C reaches the launcher alone,
     * which stops the parts in their order.
     */
    private static final List<String> DEAF_TO_THE_KEYBOARD =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "huiyin");

    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private final Settings settings;
    private final Home programs;
    private final Path data;
    private final String java;
    private final StartUpCache cache;

    /** @param programs where they are unpacked, which for a training run is not where the data is */
    StartCommand(Settings settings, Home programs, StartUpCache cache) {
        this.settings = settings;
        this.programs = programs;
        this.data = settings.home().data();
        this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        this.cache = cache;
    }

    @Override
    public List<String> of(Part part) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_KEYBOARD);
        command.add(java);
        command.add("-Xmx" + settings.memory(part.key(), part.usualMemory()));
        command.addAll(SMALL);
        command.addAll(compilerFlags(part));
        command.addAll(cacheFlags(part));
        command.add("-Dhuiyin.part=" + part.key());
        command.add("--enable-native-access=ALL-UNNAMED");
        var program = new Program(programs, part).jar().toString();
        switch (part) {
            case BROKER -> command.addAll(List.of("-cp", program, "io.huiyin.infrastructure.broker.Broker"));
            case STORE -> command.addAll(List.of("-cp", program, "io.huiyin.infrastructure.store.Store"));
            case SIGN_IN -> command.addAll(List.of("-cp", program, "io.huiyin.localstack.SignInAndMailboxApplication"));
            case INTAKE, ROUTING, ESCALATION, NOTIFICATION -> command.addAll(List.of("-jar", program));
        }
        command.addAll(arguments(part));
        return command;
    }

    @Override
    public Map<String, String> environment(Part part) {
        var ports = settings.ports();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("HUIYIN_PORT", Integer.toString(ports.of(part.port())));
        environment.put("HUIYIN_ADDRESS", "127.0.0.1");
        environment.put("SPRING_MAIN_BANNER_MODE", "off");
        environment.put("HUIYIN_DATA", data.resolve(part.key()).toString());
        environment.put("HUIYIN_KAFKA", "127.0.0.1:" + ports.of(Port.BROKER));
        environment.put("HUIYIN_MONGO", "mongodb://127.0.0.1:" + ports.of(Port.STORE));
        environment.put("HUIYIN_ISSUER", ports.url(Port.SIGN_IN));
        environment.put("HUIYIN_SMTP_HOST", "127.0.0.1");
        environment.put("HUIYIN_SMTP_PORT", Integer.toString(ports.of(Port.SMTP)));
        environment.put("HUIYIN_LINKS_INTAKE", ports.url(Port.INTAKE));
        environment.put("HUIYIN_LINKS_ROUTING", ports.url(Port.ROUTING));
        environment.put("HUIYIN_LINKS_ESCALATION", ports.url(Port.ESCALATION));
        environment.put("HUIYIN_LINKS_NOTIFICATION", ports.url(Port.NOTIFICATION));
        environment.put("HUIYIN_LINKS_MAILBOX", ports.url(Port.SIGN_IN));
        return environment;
    }

    /**
     * The second compiler takes longer to pay for itself than most runs last: on two cores the first import is half as
     * fast with it, and twice the processor time goes into a start. The store does the same few things all the time.
     */
    private static List<String> compilerFlags(Part part) {
        return part == Part.STORE ? List.of() : List.of("-XX:TieredStopAtLevel=1");
    }

    private List<String> cacheFlags(Part part) {
        var file = new Program(programs, part).startUpCache();
        return switch (cache) {
            case RECORD -> List.of("-XX:AOTCacheOutput=" + file, "-Xlog:aot=off");
            case USE -> Files.exists(file) ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off") : List.of();
        };
    }

    private List<String> arguments(Part part) {
        var ports = settings.ports();
        var directory = data.resolve(part.key());
        return switch (part) {
            case BROKER ->
                List.of(
                        "--data=" + directory,
                        "--bind=127.0.0.1",
                        "--port=" + ports.of(Port.BROKER),
                        "--controller-port=" + ports.of(Port.BROKER_CONTROLLER),
                        "--internal-port=" + ports.of(Port.BROKER_INTERNAL));
            case STORE -> List.of("--data=" + directory, "--bind=127.0.0.1", "--port=" + ports.of(Port.STORE));
            case SIGN_IN, INTAKE, ROUTING, ESCALATION, NOTIFICATION -> List.of();
        };
    }
}
