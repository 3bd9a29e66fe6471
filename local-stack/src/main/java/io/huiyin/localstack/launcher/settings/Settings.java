package io.huiyin.localstack.launcher.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the launcher goes by.
 *
 * @param checkout the directory with the modules
 * @param file what {@code huiyin.properties} in the checkout says, and the environment about memory instead
 */
public record Settings(Path checkout, Home home, Ports ports, Properties file) {

    private static final Pattern MEMORY_VARIABLE = Pattern.compile("HUIYIN_(.+)_MEMORY");

    /** For {@code up}: the ports as they are asked for now. */
    public static Settings toStart(Path checkout, Map<String, String> environment, @Nullable Integer portBase) {
        var file = read(checkout.resolve("huiyin.properties"));
        memoryOf(environment).forEach(file::setProperty);
        return new Settings(checkout, home(checkout, environment), Ports.resolve(portBase, environment, file), file);
    }

    /** For everything else: the ports that the stack was last started with. */
    public static Settings asStarted(Path checkout, Map<String, String> environment) {
        var home = home(checkout, environment);
        if (!Files.exists(home.portsInUse())) {
            return toStart(checkout, environment, null);
        }
        var ports = Ports.resolve(null, Map.of(), read(home.portsInUse()));
        return new Settings(checkout, home, ports, read(checkout.resolve("huiyin.properties")));
    }

    /** The largest heap of a process, for example {@code intake.memory=256m}, or {@code HUIYIN_INTAKE_MEMORY} in the environment. */
    public String memory(String process, String usual) {
        return file.getProperty(process + ".memory", usual);
    }

    private static Map<String, String> memoryOf(Map<String, String> environment) {
        return environment.entrySet().stream()
                .flatMap(variable -> MEMORY_VARIABLE
                        .matcher(variable.getKey())
                        .results()
                        .map(name -> Map.entry(key(name.group(1)), variable.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String key(String part) {
        return part.toLowerCase(Locale.ROOT).replace('_', '-') + ".memory";
    }

    private static Home home(Path checkout, Map<String, String> environment) {
        var given = environment.get("HUIYIN_HOME");
        var root = given == null || given.isBlank() ? checkout.resolve(".huiyin") : Path.of(given);
        return new Home(root.toAbsolutePath().normalize());
    }

    private static Properties read(Path path) {
        var properties = new Properties();
        if (Files.exists(path)) {
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CannotProceed("Cannot read " + path + ": " + e.getMessage(), e);
            }
        }
        return properties;
    }
}
