package io.huiyin.escalation.board;

import io.huiyin.escalation.clocks.AcknowledgeEscalation;
import io.huiyin.escalation.clocks.AcknowledgeEscalation.Acknowledged;
import io.huiyin.escalation.clocks.AcknowledgeEscalation.NothingOpen;
import io.huiyin.escalation.clocks.AcknowledgeEscalation.UnknownComplaint;
import io.huiyin.escalation.clocks.Escalation.Phase;
import io.huiyin.escalation.clocks.Escalations;
import io.huiyin.escalation.clocks.Escalations.Wanted;
import io.huiyin.events.Party;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is late, unacknowledged first, the oldest breach on top. The list comes again whenever the stream tells of a change. */
@Controller
class BoardController {

    private static final int MOST_OF_EACH = 100;
    private static final int LONGEST_KEY = 255;

    private final Escalations escalations;
    private final AcknowledgeEscalation acknowledge;
    private final String intake;

    BoardController(
            Escalations escalations,
            AcknowledgeEscalation acknowledge,
            @Value("${huiyin.links.intake}") String intake) {
        this.escalations = escalations;
        this.acknowledge = acknowledge;
        this.intake = intake;
    }

    @GetMapping("/board")
    String board(Model model) {
        fill(model);
        return "board";
    }

    @GetMapping("/board/escalations")
    String list(Model model) {
        fill(model);
        return "board :: list";
    }

    /** The key is made with the row that shows the button, so that pressing it twice is once. */
    @PostMapping("/board/escalations/{complaintId}/acknowledge")
    String acknowledge(@PathVariable String complaintId, @RequestParam String key, CurrentPerson person, Model model) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.notFound();
        }
        return switch (acknowledge.acknowledge(complaintId, key, new Party(person.id(), person.name()))) {
            case Acknowledged _, NothingOpen _ -> list(model);
            case UnknownComplaint _ -> throw Problem.notFound();
        };
    }

    private void fill(Model model) {
        var rows = Stream.of(Phase.RAISED, Phase.ACKNOWLEDGED)
                .flatMap(phase -> escalations.find(new Wanted(phase, null, null, MOST_OF_EACH)).stream())
                .map(found -> BoardRow.of(found, intake))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("open", rows.stream().filter(BoardRow::open).count());
    }
}
