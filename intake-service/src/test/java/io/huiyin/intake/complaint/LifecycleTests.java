package io.huiyin.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LifecycleTests {

    @Test
    void thePictureInTheDocumentationIsDrawnFromTheTable() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "complaint-lifecycle.md"));

        assertThat(page).contains("```mermaid\n" + Lifecycle.diagram() + "```");
    }

    @Test
    void aPairOfStatusAndStepLeadsToOnePlace() {
        assertThat(Lifecycle.TRANSITIONS.stream()
                        .map(transition -> transition.from() + " " + transition.by())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsResolvedTwice() {
        assertThat(Lifecycle.after(Status.RESOLVED, Step.RESOLVE)).isEmpty();
        assertThat(Lifecycle.allowed(Status.RESOLVED)).containsExactly(Step.ADD_NOTE, Step.CONTACT_CUSTOMER);
    }
}
