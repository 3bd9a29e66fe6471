package io.huiyin.localstack.launcher.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which port each listener has. Asked in this order: command line, environment, {@code huiyin.properties}, usual number. */
public final class Ports {

    private static final String BASE = "port-base";
    private static final String BASE_VARIABLE = "HUIYIN_PORT_BASE";

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Decides all ports.
     *
     * @param base what {@code --port-base} says
     * @throws CannotProceed where a value is no port, or two listeners would share one
     */
    public static Ports resolve(@Nullable Integer base, Map<String, String> environment, Properties file) {
        var common = base == null
                ? number(environment.getOrDefault(BASE_VARIABLE, file.getProperty(BASE)), BASE_VARIABLE)
                : base;
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (var port : Port.values()) {
            var own = number(
                    environment.getOrDefault(port.variable(), file.getProperty(port.key() + ".port")), port.variable());
            var number = own != null ? own : common != null ? Integer.valueOf(port.after(common)) : port.usual();
            numbers.put(port, inRange(number, port));
        }
        refuseDoubles(numbers);
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    /** A loopback address with this port, never by the name {@code localhost}, which may mean ::1. */
    public String url(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    /** As {@link #resolve} reads it back. */
    public Properties toProperties() {
        var properties = new Properties();
        numbers.forEach((port, number) -> properties.setProperty(port.key() + ".port", Integer.toString(number)));
        return properties;
    }

    private static @Nullable Integer number(@Nullable String text, String variable) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new CannotProceed(variable + " is not a port: " + text, e);
        }
    }

    private static int inRange(int number, Port port) {
        if (number < 1 || number > 65_535) {
            throw new CannotProceed(
                    "Port " + number + " for " + port.key() + " does not exist; choose one between 1 and 65535 ("
                            + port.variable() + ", or a smaller --port-base).");
        }
        return number;
    }

    private static void refuseDoubles(Map<Port, Integer> numbers) {
        Map<Integer, Port> seen = new HashMap<>();
        numbers.forEach((port, number) -> {
            var other = seen.put(number, port);
            if (other != null) {
                throw new CannotProceed("Port " + number + " is given to both " + other.key() + " and " + port.key()
                        + "; change " + port.variable() + ".");
            }
        });
    }
}
