package io.huiyin.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class EventsPageTests {

    @Test
    void thePageListsWhatTheCodeHas() throws IOException {
        var page = Files.readString(EventsPage.FILE);
        var derived = EventsPage.derivedFrom(page);
        if (Approved.writing("documents")) {
            Files.writeString(EventsPage.FILE, derived);
            page = derived;
        }

        assertThat(page)
                .as("-Dhuiyin.approve=documents brings %s up to date", EventsPage.FILE)
                .isEqualTo(derived);
    }
}
