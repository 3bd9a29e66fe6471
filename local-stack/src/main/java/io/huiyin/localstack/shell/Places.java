package io.huiyin.localstack.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where the other pages are. */
@ControllerAdvice
class Places {

    private final String intake;
    private final String escalation;

    Places(@Value("${huiyin.links.intake}") String intake, @Value("${huiyin.links.escalation}") String escalation) {
        this.intake = intake;
        this.escalation = escalation;
    }

    @ModelAttribute("desk")
    String desk() {
        return intake + "/desk";
    }

    @ModelAttribute("board")
    String board() {
        return escalation + "/board";
    }
}
