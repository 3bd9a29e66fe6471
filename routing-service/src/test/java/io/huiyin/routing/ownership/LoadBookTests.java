package io.huiyin.routing.ownership;

import static io.huiyin.routing.Complaints.NOW;
import static io.huiyin.routing.Complaints.aPhoneCall;
import static io.huiyin.routing.Complaints.anImported;
import static io.huiyin.routing.Complaints.event;
import static io.huiyin.routing.Complaints.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.routing.ownership.LoadBook.Entry;
import io.huiyin.routing.ownership.LoadBook.Load;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadBookTests {

    private final LoadBook book = new LoadBook();
    private final HearEvents handler = new HearEvents(new OwnershipDecider(DemoDirectory.read()), book);

    @Test
    void theDecisionsOfOneBatchCountEachOther() {
        IntStream.range(0, 500).forEach(i -> handler.handle(null, event("c" + i, 1, anImported("Mortgage")), NOW));

        assertThat(book.load("mei")).isEqualTo(new Load(0, 250));
        assertThat(book.load("tom")).isEqualTo(new Load(0, 250));
    }

    @Test
    void decidingTheSameTwiceCountsOnce() {
        handler.handle(null, event("c", 1, aPhoneCall()), NOW);
        handler.handle(null, event("c", 1, aPhoneCall()), NOW);

        assertThat(book.of("han") + book.of("joy")).isEqualTo(1);
    }

    @Test
    void anEndedComplaintWeighsNothing() {
        var owned = handler.handle(null, event("c", 1, anImported("Mortgage")), NOW);

        handler.handle(owned.state(), event("c", 2, resolved()), NOW);

        assertThat(book.of("mei") + book.of("tom")).isZero();
    }

    @Test
    void aRefreshTakesOverTheStoreAndKeepsWhatWasDecidedMeanwhile() {
        handler.handle(null, event("gone", 1, aPhoneCall()), NOW);

        book.refreshFrom(() -> {
            handler.handle(null, event("new", 1, anImported("Mortgage")), NOW);
            return Map.of("stored", new Entry("han", false));
        });

        assertThat(book.load("han")).isEqualTo(new Load(1, 0));
        assertThat(book.of("joy")).isZero();
        assertThat(book.of("mei") + book.of("tom")).isEqualTo(1);
    }
}
