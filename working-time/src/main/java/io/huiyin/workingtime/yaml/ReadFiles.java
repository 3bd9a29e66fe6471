package io.huiyin.workingtime.yaml;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML files of rules strictly: what they say and nobody understands is an error, not a surprise later. */
public final class ReadFiles {

    private final ResourceLoader resources;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new ReadableDuration()))
            .build();

    public ReadFiles(ResourceLoader resources) {
        this.resources = resources;
    }

    /**
     * Reads the files in that order. Names are written with hyphens, durations like {@code 15m} or ISO 8601.
     *
     * @param locations as Spring writes them ({@code classpath:}, {@code file:})
     * @throws UnreadableFileException naming the file and what is wrong with it
     */
    public <T> List<T> from(List<String> locations, Class<T> form) {
        var files = new ArrayList<T>();
        for (var location : locations) {
            try (var in = resources.getResource(location).getInputStream()) {
                files.add(yaml.readValue(in, form));
            } catch (IOException | JacksonException unreadable) {
                throw new UnreadableFileException(location, unreadable);
            }
        }
        return List.copyOf(files);
    }

    private static final class ReadableDuration extends StdDeserializer<Duration> {

        ReadableDuration() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return DurationStyle.detectAndParse(parser.getString());
            } catch (IllegalArgumentException malformed) {
                return (Duration)
                        context.handleWeirdStringValue(Duration.class, parser.getString(), "not like 15m or PT15M");
            }
        }
    }
}
