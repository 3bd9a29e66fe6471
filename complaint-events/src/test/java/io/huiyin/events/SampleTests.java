package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTests {

    private final EventCodec codec = new EventCodec();

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleLooksAsApproved(Sample sample) throws IOException {
        var actual = Trees.parse(codec.write(sample.inEnvelope()).body());
        var file = Approved.SAMPLES.resolve(sample.name() + ".json");

        Approved.writeNew(file, Trees.pretty(actual));

        assertThat(Trees.pretty(actual)).isEqualTo(Approved.read(file));
    }

    @Test
    void everyEventHasASample() {
        var sampled = Samples.all().stream()
                .map(sample -> EventCatalogue.wireNameOf(sample.event()))
                .collect(Collectors.toSet());

        assertThat(sampled).containsExactlyInAnyOrderElementsOf(EventCatalogue.wireNames());
    }

    @Test
    void everyOptionalFieldIsPresentInOneSampleAndAbsentFromAnother() {
        var expected = new TreeSet<String>();
        var present = new TreeSet<String>();
        var absent = new TreeSet<String>();

        for (var sample : Samples.all()) {
            var wireName = EventCatalogue.wireNameOf(sample.event());
            var tree = Trees.parse(codec.write(sample.inEnvelope()).body());
            for (var field : Shape.of(sample.event().getClass()).deepFields()) {
                if (!field.required()) {
                    var name = wireName + field.pointer();
                    expected.add(name);
                    (tree.at(field.pointer()).isMissingNode() ? absent : present).add(name);
                }
            }
        }

        assertThat(present).isEqualTo(expected);
        assertThat(absent).isEqualTo(expected);
    }

    @Test
    void everyConstantOfEveryEnumCanTravel() {
        var enums = EventCatalogue.wireNames().stream()
                .flatMap(name -> Shape.of(EventCatalogue.typeOf(name).orElseThrow()).enums().stream())
                .collect(Collectors.toSet());

        assertThat(enums).contains(Kind.class, Severity.class);
        assertThat(enums)
                .allSatisfy(type -> assertThat(Set.of(type.getEnumConstants()))
                        .allSatisfy(constant -> assertThat(Trees.MAPPER.writeValueAsString(constant))
                                .isEqualTo('"' + ((Enum<?>) constant).name() + '"')));
    }
}
