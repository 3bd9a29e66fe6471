package io.huiyin.localstack.launcher.settings;

import java.util.Locale;

/** Each port that the local stack listens on, with its usual number and its place after {@code --port-base}. */
public enum Port {
    SIGN_IN(9000, 0),
    INTAKE(8081, 1),
    ROUTING(8082, 2),
    ESCALATION(8083, 3),
    NOTIFICATION(8084, 4),
    SMTP(2525, 5),
    STORE(27117, 6),
    BROKER(9092, 7),
    BROKER_CONTROLLER(9093, 8),
    BROKER_INTERNAL(9094, 9);

    private final int usual;
    private final int offset;

    Port(int usual, int offset) {
        this.usual = usual;
        this.offset = offset;
    }

    int usual() {
        return usual;
    }

    int after(int base) {
        return base + offset;
    }

    /** Its name in messages and, followed by {@code .port}, in {@code huiyin.properties}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment, for example {@code HUIYIN_SIGN_IN_PORT}. */
    public String variable() {
        return "HUIYIN_" + name() + "_PORT";
    }
}
