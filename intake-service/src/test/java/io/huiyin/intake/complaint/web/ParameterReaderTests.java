package io.huiyin.intake.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterReaderTests {

    @Test
    void whatIsWrongWithATextIsSaidAsItIs() {
        assertThat(codeOf("a", "b")).isEqualTo("once");
        assertThat(codeOf()).isEqualTo("once");
        assertThat(codeOf("a\u0000b")).isEqualTo("control-character");
        assertThat(codeOf("a\tb")).isEqualTo("control-character");
        assertThat(codeOf("a\nb")).isEqualTo("line-break");
        assertThat(codeOf("a\u202Eb")).isEqualTo("direction-override");
        assertThat(codeOf("x".repeat(201))).isEqualTo("too-long");
    }

    @Test
    void anEmptyFieldIsLeftOutAndAnInvisibleOneIsNot() {
        assertThat(reader("").text("q")).isEmpty();
        assertThat(reader("  ").text("q")).isEmpty();
        assertThat(reader("\u200B").text("q")).hasValue("\u200B");
    }

    @Test
    void aParameterThatIsNotKnownIsNamedAsFarAsItCanBeShown() {
        assertThat(unknown("x".repeat(50))).isEqualTo("x".repeat(50));
        assertThat(unknown("x".repeat(51))).isEqualTo("x".repeat(50) + "…");
        assertThat(unknown("😀".repeat(60))).isEqualTo("😀".repeat(50) + "…");
        assertThat(unknown("a\u0007b")).isEmpty();
        assertThat(unknown("x".repeat(60) + "\u0007")).isEmpty();
        assertThat(unknown("x".repeat(60) + "\u202E")).isEmpty();
    }

    private static String unknown(String name) {
        var reader = new ParameterReader(Map.of(name, new String[] {"1"}));
        reader.refuseOthersThan(Set.of("q"), Set.of());
        return catchThrowableOfType(Problem.class, reader::end)
                .violations()
                .getFirst()
                .path();
    }

    private static String codeOf(String... values) {
        var reader = reader(values);
        assertThat(reader.text("q")).isEmpty();
        var problem = catchThrowableOfType(Problem.class, reader::end);
        return problem.violations().stream().map(Violation::code).findFirst().orElseThrow();
    }

    private static ParameterReader reader(String... values) {
        return new ParameterReader(Map.of("q", values));
    }
}
