package io.huiyin.routing.directory.yaml;

import io.huiyin.routing.directory.Directory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the directory once, at the start: a service with an unusable one does not start. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Directory directory(@Value("${huiyin.routing.directory}") Resource file) {
        try {
            return YamlDirectory.read(file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new DirectoryUnusableException(
                    file.getDescription(), List.of("it cannot be read: " + unreadable.getMessage()));
        }
    }
}
