package io.huiyin.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTests {

    @Test
    void quotedAndBareMeanTheSameKey() {
        assertThat(IdempotencyKey.parse(List.of("\"8e03978e\"")))
                .isEqualTo(IdempotencyKey.parse(List.of(" 8e03978e ")));
    }

    @Test
    void quotesAndBackslashesAreEscapedInAQuotedKey() {
        assertThat(IdempotencyKey.parse(List.of("\"a\\\"b\\\\c\"")).value()).isEqualTo("a\"b\\c");
    }

    @Test
    void noKeyIsMissing() {
        assertThat(refusal(List.of())).isEqualTo(ProblemType.IDEMPOTENCY_KEY_MISSING);
        assertThat(refusal(List.of(" "))).isEqualTo(ProblemType.IDEMPOTENCY_KEY_MISSING);
    }

    @Test
    void anythingButOneReasonableKeyIsInvalid() {
        for (var headers : List.of(
                List.of("a", "a"),
                List.of("a,b"),
                List.of("\"a\", \"b\""),
                List.of("\"\""),
                List.of("\" \""),
                List.of("\"a"),
                List.of("a b"),
                List.of("键"),
                List.of("k".repeat(256)),
                List.of("\"" + "k".repeat(256) + "\""))) {
            assertThat(refusal(headers)).as(headers.toString()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_INVALID);
        }
    }

    private static ProblemType refusal(List<String> headers) {
        return catchThrowableOfType(Problem.class, () -> IdempotencyKey.parse(headers))
                .type();
    }
}
