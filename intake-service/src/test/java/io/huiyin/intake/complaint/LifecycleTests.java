package io.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LifecycleTests {

    @Test
    void thePictureAndTheTableInTheDocumentationAreDrawnFromTheTable() throws IOException {
        var page = Path.of("..", "docs", "complaint-lifecycle.md");
        if (System.getProperty("huiyin.approve", "").equals("documents")) {
            var text = Files.readString(page);
            text = text.substring(0, text.indexOf("```mermaid"))
                    + "```mermaid\n%s```\n\n%s".formatted(LifecyclePage.picture(), LifecyclePage.table());
            Files.writeString(page, text);
        }

        assertThat(Files.readString(page))
                .contains("```mermaid\n" + LifecyclePage.picture() + "```")
                .contains(LifecyclePage.table());
    }

    @Test
    void everyStepIsTakenSomewhere() {
        assertThat(LifecyclePage.rows()).isEqualTo(Step.values().length);
    }

    @Test
    void nothingIsAnsweredTwice() {
        for (var status : Status.values()) {
            assertThat(Lifecycle.after(status, Step.RESOLVE).isPresent()).isEqualTo(status.open());
        }
    }

    @Test
    void whatIsOverGoesOnOnlyWhereSomebodyOpensItAgain() {
        for (var row : Lifecycle.transitions()) {
            if (!row.from().open() && row.to().open()) {
                assertThat(row.by()).isEqualTo(Step.REOPEN);
            }
        }
        assertThat(Lifecycle.allowed(Status.MERGED)).containsExactly(Step.LINK);
    }

    @Test
    void whatOthersSayIsNeverRefused() {
        for (var status : Status.values()) {
            for (var step : Step.values()) {
                if (!step.byHand()) {
                    assertThat(Lifecycle.after(status, step)).isPresent();
                }
            }
        }
    }
}
