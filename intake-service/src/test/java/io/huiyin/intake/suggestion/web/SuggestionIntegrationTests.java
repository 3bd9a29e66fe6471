package io.huiyin.intake.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.intake.RunningIntake;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionIntegrationTests {

    private final RunningIntake intake = RunningIntake.get();

    @Test
    void whatIsRegisteredIsLearntFromAndTheWordsAreNamed() {
        var word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var product = "P-" + word;
        for (var number = 0; number < 3; number++) {
            assertThat(intake.post("/complaints", complaint(product, word)).statusCode())
                    .isEqualTo(201);
        }

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(intake.post("/suggestions", "{\"text\":\"Again this " + word + "\"}")
                                .body())
                        .contains("\"value\":\"" + product + "\"", "\"word\":\"" + word + "\""));
    }

    @Test
    void nothingKnownSuggestsNothing() {
        var answer = intake.post("/suggestions", "{\"text\":\"qqqxxxqqq\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"suggestions\":[]}");
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        assertThat(intake.post("/suggestions", "{\"text\":\"\"}").statusCode()).isEqualTo(422);
        assertThat(intake.post("/suggestions", "{\"text\":\"x\",\"product\":\"y\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private static String complaint(String product, String word) {
        return """
                {"kind":"COMPLAINT","channel":"PHONE","summary":"About %s","text":"It is the %s again.",
                 "customer":{"name":"王芳","phone":"13800138000"},"severity":"NORMAL","product":"%s"}""".formatted(word, word, product);
    }
}
