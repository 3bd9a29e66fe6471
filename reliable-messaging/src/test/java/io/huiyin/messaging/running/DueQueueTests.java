package io.huiyin.messaging.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.messaging.DueIndex.Due;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueQueueTests {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    private final DueQueue queue = new DueQueue(6);

    @Test
    void aBacklogIsTakenInDueOrder() {
        note("third", -10);
        note("first", -30);
        note("second", -20);

        assertThat(queue.first()).isEqualTo(NOON.minusSeconds(30));
        assertThat(queue.take(NOON, 2)).containsExactly("first", "second");
        assertThat(queue.take(NOON, 2)).containsExactly("third");
    }

    @Test
    void whatComesDueHasHalfOfEachRoundBesideABacklog() {
        for (int n = 1; n <= 5; n++) {
            note("old-" + n, -100 + n);
            note("new-" + n, n);
        }

        assertThat(queue.take(NOON.plusSeconds(3), 4)).containsExactly("new-1", "new-2", "old-1", "old-2");
        assertThat(queue.take(NOON.plusSeconds(3), 4)).containsExactly("new-3", "old-3", "old-4", "old-5");
    }

    @Test
    void whereThereIsNoBacklogARoundIsWhole() {
        for (int n = 1; n <= 5; n++) {
            note("new-" + n, n);
        }

        assertThat(queue.take(NOON.plusSeconds(4), 3)).containsExactly("new-1", "new-2", "new-3");
        assertThat(queue.take(NOON.plusSeconds(4), 3)).containsExactly("new-4");
        assertThat(queue.first()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void aFullBacklogLeavesRoomForWhatComesDue() {
        for (int n = 1; n <= 7; n++) {
            note("old-" + n, -100 + n);
        }
        note("new", 0);

        assertThat(queue.take(NOON, 20)).containsExactly("new", "old-1", "old-2", "old-3", "old-4", "old-5", "old-6");
    }

    @Test
    void whatIsNotedAgainIsTakenOnce() {
        note("one", -10);
        note("one", -10);

        assertThat(queue.take(NOON, 1)).containsExactly("one");
        assertThat(queue.first()).isNull();
    }

    private void note(String subject, int seconds) {
        queue.note(new Due(subject, NOON.plusSeconds(seconds)), NOON);
    }
}
