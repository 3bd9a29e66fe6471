package io.huiyin.localstack.launcher.census;

import io.huiyin.localstack.launcher.settings.Port;
import java.util.Locale;
import java.util.Set;

/** The four services: what each must be able to say of every complaint, and whom it hears. */
public enum Service {
    INTAKE(Port.INTAKE, "REGISTERED"),
    ROUTING(Port.ROUTING, "ACCOUNTABLE"),
    ESCALATION(Port.ESCALATION, "CLOCKED"),
    NOTIFICATION(Port.NOTIFICATION, "ANSWERED");

    /** What notification says where a customer left no address that a mail could go to. */
    static final String UNREACHABLE = "UNREACHABLE";

    private final Port port;
    private final String standing;

    Service(Port port, String standing) {
        this.port = port;
        this.standing = standing;
    }

    Port port() {
        return port;
    }

    /** The service's own word for having done its part. */
    String standing() {
        return standing;
    }

    /** Whether nothing more is to come from it: it has done its part, or says for good that it cannot. */
    boolean isDone(String standing) {
        return standing.equals(this.standing) || (this == NOTIFICATION && standing.equals(UNREACHABLE));
    }

    /** Its source name on the wire. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<Service> hears() {
        return switch (this) {
            case INTAKE -> Set.of(ROUTING, ESCALATION, NOTIFICATION);
            case ROUTING -> Set.of(INTAKE, ESCALATION);
            case ESCALATION -> Set.of(INTAKE, ROUTING, NOTIFICATION);
            case NOTIFICATION -> Set.of(INTAKE, ROUTING, ESCALATION);
        };
    }
}
