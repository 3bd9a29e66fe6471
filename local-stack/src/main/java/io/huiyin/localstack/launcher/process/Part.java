package io.huiyin.localstack.launcher.process;

import io.huiyin.localstack.launcher.settings.Port;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One process of the local stack. */
public enum Part {
    BROKER(Port.BROKER, "local-stack", "256m"),
    STORE(Port.STORE, "local-stack", "768m"),
    SIGN_IN(Port.SIGN_IN, "local-stack", "128m"),
    INTAKE(Port.INTAKE, "intake-service", "256m"),
    ROUTING(Port.ROUTING, "routing-service", "192m"),
    ESCALATION(Port.ESCALATION, "escalation-service", "192m"),
    NOTIFICATION(Port.NOTIFICATION, "notification-service", "192m");

    /** What everything else leans on, and so is stopped after it. */
    private static final Set<Part> GROUND = Set.of(BROKER, STORE, SIGN_IN);

    private final Port port;
    private final String module;
    private final String usualMemory;

    Part(Port port, String module, String usualMemory) {
        this.port = port;
        this.module = module;
        this.usualMemory = usualMemory;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Port port() {
        return port;
    }

    /** The module whose application jar it runs from. */
    String module() {
        return module;
    }

    String usualMemory() {
        return usualMemory;
    }

    boolean isService() {
        return !GROUND.contains(this);
    }

    /** What must be ready before this part is started. */
    Set<Part> needs() {
        return isService() ? GROUND : Set.of();
    }

    /** Those that answer HTTP say themselves whether they are well. */
    boolean tellsItsHealth() {
        return this != BROKER && this != STORE;
    }

    /** Groups that are stopped one after the other, so that a service can still say its last word to the broker. */
    static List<Set<Part>> stopOrder() {
        return List.of(Set.of(INTAKE, ROUTING, ESCALATION, NOTIFICATION), Set.of(SIGN_IN, BROKER), Set.of(STORE));
    }
}
