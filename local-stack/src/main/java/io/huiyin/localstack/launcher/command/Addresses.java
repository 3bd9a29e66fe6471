package io.huiyin.localstack.launcher.command;

import io.huiyin.localstack.launcher.settings.Port;
import io.huiyin.localstack.launcher.settings.Ports;
import io.huiyin.localstack.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Where to look at Huiyin, and as whom. */
final class Addresses {

    private Addresses() {}

    static List<String> of(Settings settings) {
        Ports ports = settings.ports();
        return List.of(
                "",
                "  Agent desk         " + ports.url(Port.INTAKE) + "/desk",
                "  Supervisor board   " + ports.url(Port.ESCALATION) + "/board",
                "  Mailbox            " + ports.url(Port.SIGN_IN) + "/mailbox",
                "  APIs               intake %s · routing %s · escalation %s · notification %s"
                        .formatted(
                                ports.url(Port.INTAKE),
                                ports.url(Port.ROUTING),
                                ports.url(Port.ESCALATION),
                                ports.url(Port.NOTIFICATION)),
                "  Sign-in            " + ports.url(Port.SIGN_IN),
                "",
                "  People             agent · supervisor head director (levels 1 to 3) · admin",
                "                     mei tom wei ana raj liu eva sam han joy (owners)",
                "  Password of all    " + password(settings),
                "");
    }

    private static String password(Settings settings) {
        try {
            return Files.readString(settings.home().password()).strip();
        } catch (IOException notYet) {
            return "(made at the first start, in " + settings.home().password() + ")";
        }
    }
}
