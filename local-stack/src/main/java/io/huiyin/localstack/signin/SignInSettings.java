package io.huiyin.localstack.signin;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who signs in where.
 *
 * @param issuer the address that stands in every token
 * @param data the directory of the signing key and the password
 * @param people from {@code people.yaml}
 * @param links where the services' pages are
 */
@ConfigurationProperties("huiyin")
record SignInSettings(
        String issuer, Path data, @DefaultValue List<Person> people, Links links) {

    record Links(URI intake, URI routing, URI escalation, URI notification, URI mailbox) {

        List<URI> services() {
            return List.of(intake, routing, escalation, notification);
        }
    }

    Person person(String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + id));
    }
}
