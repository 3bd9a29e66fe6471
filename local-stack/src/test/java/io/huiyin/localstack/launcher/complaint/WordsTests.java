package io.huiyin.localstack.launcher.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Words words = new Words(ZoneId.of("Asia/Shanghai"));

    @Test
    void aLineTellsWhoLooksAfterIt() {
        assertThat(words.line(summary("Short-changed")))
                .isEqualTo("189-473-183-3 IN_PROGRESS           HIGH     2026-11-25 21:19  Mei Chen · Short-changed");
    }

    @Test
    void whatACustomerWroteMovesNoCursorAndTurnsNoText() {
        assertThat(words.line(summary("a\\u001b[2J\\u202eb\\nc 👩\\u200d💻"))).endsWith("· a[2Jbc 👩\u200d💻");
    }

    private static JsonNode summary(String summary) {
        return JSON.readTree("""
                {"reference":"189-473-183-3","status":"IN_PROGRESS","severity":"HIGH","summary":"%s",
                 "receivedAt":"2026-11-25T13:19:32.195Z","owner":{"id":"mei","name":"Mei Chen"},
                 "accountable":{"id":"agent","name":"Lin Yue"}}""".formatted(summary));
    }
}
