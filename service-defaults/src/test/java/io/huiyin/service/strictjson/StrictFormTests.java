package io.huiyin.service.strictjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrictFormTests {

    record Form(String subject, @Nullable @LongText String story, int count, boolean sealed, List<String> tags) {}

    @Test
    void aFormIsReadIntoTheTypesOfItsRecord() {
        var form = StrictForm.read(
                Map.of(
                        "_csrf", values("x"),
                        "subject", values(" Short-changed "),
                        "story", values("a\r\nb"),
                        "count", values("3"),
                        "sealed", values("true"),
                        "tags", values("cash", "", "desk")),
                Form.class);

        assertThat(form).isEqualTo(new Form("Short-changed", "a\nb", 3, true, List.of("cash", "desk")));
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> StrictForm.read(
                        Map.of(
                                "subject", values("a", "b"),
                                "count", values("many"),
                                "ownerId", values("mei"),
                                "sealed", values("on"),
                                "tags", values()),
                        Form.class));

        assertThat(problem.violations())
                .containsExactlyInAnyOrder(
                        Violation.at("/ownerId", "unknown-field"),
                        Violation.at("/subject", "type.text"),
                        Violation.at("/count", "type.number"),
                        Violation.at("/sealed", "type.boolean"));
    }

    private static String[] values(String... values) {
        return values;
    }
}
