package io.huiyin.service.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the shell knows of this service and of the others.
 *
 * @param service intake, routing, escalation or notification
 * @param navigation address by name of place, in the order shown; a blank address hides its place
 */
@ConfigurationProperties("huiyin")
record ShellProperties(String service, Map<String, String> navigation) {

    ShellProperties {
        navigation = new LinkedHashMap<>(navigation);
    }
}
