package io.huiyin.localstack.launcher.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventReaderTests {

    private final EventReader reader = new EventReader("0");

    @Test
    void anEventIsWhatStandsBeforeAnEmptyLine() {
        assertThat(read("id:7", "event: change", "data: {\"a\":", "data:1}", "retry:2000", ":here", ""))
                .containsExactly(new EventReader.Event("7", "change", "{\"a\":\n1}"));
    }

    @Test
    void anIdCountsOnceItsEventIsComplete() {
        read("id:7", "data:x");

        assertThat(reader.lastId()).isEqualTo("0");
    }

    @Test
    void anIdWithoutDataMovesOnAndIsNoEvent() {
        assertThat(read("id:8", ":still here", "")).isEmpty();
        assertThat(reader.lastId()).isEqualTo("8");
        assertThat(read("data:x", "")).containsExactly(new EventReader.Event("8", "", "x"));
    }

    private List<EventReader.Event> read(String... lines) {
        return Stream.of(lines).map(reader::take).filter(Objects::nonNull).toList();
    }
}
