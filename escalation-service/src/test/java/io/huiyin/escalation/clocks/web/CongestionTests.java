package io.huiyin.escalation.clocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.messaging.OutboxFullException;
import io.huiyin.messaging.TooBusyException;
import io.huiyin.service.problem.ProblemType;
import org.junit.jupiter.api.Test;

class CongestionTests {

    private final Congestion congestion = new Congestion();

    @Test
    void whatPassesByItselfIsNoIncident() {
        assertThat(congestion
                        .translate(new OutboxFullException("complaint"))
                        .orElseThrow()
                        .type())
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(congestion
                        .translate(new TooBusyException("complaint"))
                        .orElseThrow()
                        .type())
                .isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void aMistakeOfOursStaysOne() {
        assertThat(congestion.translate(new IllegalStateException())).isEmpty();
    }
}
