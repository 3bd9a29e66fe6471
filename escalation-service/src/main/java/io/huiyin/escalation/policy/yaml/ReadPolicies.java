package io.huiyin.escalation.policy.yaml;

import io.huiyin.escalation.policy.Policies;
import io.huiyin.escalation.policy.UnusablePoliciesException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
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

/** Reads policy files strictly: what they say and nobody understands is an error, not a surprise later. */
public final class ReadPolicies {

    private final ResourceLoader resources;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new ReadableDuration()))
            .build();

    public ReadPolicies(ResourceLoader resources) {
        this.resources = resources;
    }

    /**
     * Reads the files and puts their policies one after the other.
     *
     * @param zone of calendars that name none
     * @throws UnusablePoliciesException naming what is wrong
     */
    public Policies from(List<String> locations, ZoneId zone) {
        var files = new ArrayList<PolicyFile>();
        for (var location : locations) {
            try (var in = resources.getResource(location).getInputStream()) {
                files.add(read(in));
            } catch (IOException | JacksonException unreadable) {
                throw new UnusablePoliciesException(
                        "cannot read " + location + ": " + unreadable.getMessage(), unreadable);
            }
        }
        return new Assembly(files, zone).policies();
    }

    private PolicyFile read(InputStream in) {
        return yaml.readValue(in, PolicyFile.class);
    }

    /** {@code 15m}, {@code 20s} or ISO 8601. */
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
