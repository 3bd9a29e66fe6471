package io.huiyin.intake.desk;

import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.web.PromiseCheck;
import io.huiyin.intake.promise.Verdict.Feasible;
import io.huiyin.intake.promise.Verdict.NotFeasible;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.security.CurrentPerson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of a page that says, while a promise is being written, whether it can be kept. */
@Controller
class PromiseHintController {

    private final MongoComplaints complaints;
    private final PromiseCheck check;
    private final InstantSource clock;

    PromiseHintController(MongoComplaints complaints, PromiseCheck check, InstantSource clock) {
        this.complaints = complaints;
        this.check = check;
        this.clock = clock;
    }

    /** What is not a time yet leads to the earliest one that can be promised. */
    @GetMapping("/desk/complaints/{id}/promise-hint")
    String hint(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String dueAt,
            @RequestParam(defaultValue = "") String zone,
            CurrentPerson person,
            Model model,
            Locale locale) {
        var complaint = complaints
                .find(id.toString(), person)
                .orElseThrow(Problem::notFound)
                .complaint();
        var due = read(dueAt, zone);
        switch (check.judge(complaint, due.orElse(clock.instant()))) {
            case Feasible() -> model.addAttribute("kept", true).addAttribute("reasons", List.of());
            case NotFeasible refused ->
                model.addAttribute("kept", false)
                        .addAttribute("earliest", refused.earliest())
                        .addAttribute("reasons", due.isEmpty() ? List.of() : check.words(refused, locale));
        }
        return "desk-promise-hint :: hint";
    }

    private static Optional<Instant> read(String dueAt, String zone) {
        try {
            return Optional.of(WallClock.parse(dueAt).in(ZoneId.of(zone)));
        } catch (IllegalArgumentException | DateTimeException notYet) {
            return Optional.empty();
        }
    }
}
