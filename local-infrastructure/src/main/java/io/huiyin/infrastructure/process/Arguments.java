package io.huiyin.infrastructure.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Named arguments of a process ({@code --port=27117 --fsync}), so that a wrong one stops it with one clear line. */
public final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads what the process was started with.
     *
     * @throws WrongArgument for anything that is not {@code --name} or {@code --name=value} with a known name
     */
    public static Arguments parse(String[] arguments, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (!name.startsWith("--") || !known.contains(name.substring(2))) {
                throw new WrongArgument(
                        "unknown argument " + argument + "; known are --" + String.join(", --", new TreeSet<>(known)));
            }
            values.put(name.substring(2), equals < 0 ? "true" : argument.substring(equals + 1));
        }
        return new Arguments(values);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise)).toAbsolutePath().normalize();
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name, "false"));
    }

    public int port(String name, int otherwise) {
        long port = number(name, otherwise);
        if (port < 0 || port > 65_535) {
            throw new WrongArgument("--" + name + " is not a port: " + port);
        }
        return (int) port;
    }

    public long number(String name, long otherwise) {
        var value = values.get(name);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new WrongArgument("--" + name + " is not a whole number: " + value, e);
        }
    }
}
