package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.promise.Verdict.Feasible;
import io.huiyin.intake.promise.Verdict.NotFeasible;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells, before a promise is spoken, whether it can be kept. */
@RestController
class FeasibilityController {

    private final MongoComplaints complaints;
    private final PromiseCheck check;

    FeasibilityController(MongoComplaints complaints, PromiseCheck check) {
        this.complaints = complaints;
        this.check = check;
    }

    @GetMapping("/promises/feasible")
    Answer feasible(
            @RequestParam(required = false) @Nullable String complaint,
            @RequestParam(required = false) @Nullable String due,
            CurrentPerson person,
            Locale language) {
        var violations = new ArrayList<Violation>();
        var id = read(complaint, "complaint", "format", UUID::fromString, violations);
        var at = read(due, "due", "instant", text -> OffsetDateTime.parse(text).toInstant(), violations);
        if (id.isEmpty() || at.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var found = complaints.find(id.get().toString(), person).orElseThrow(Problem::notFound);
        return switch (check.judge(found.complaint(), at.get())) {
            case Feasible() -> new Answer(true, List.of(), null);
            case NotFeasible refused -> new Answer(false, check.words(refused, language), refused.earliest());
        };
    }

    private static <T> Optional<T> read(
            @Nullable String text, String name, String code, Function<String, T> reader, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.ofParameter(name, "required"));
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            violations.add(Violation.ofParameter(name, code));
            return Optional.empty();
        }
    }

    /** @param earliest what could be promised instead, where it cannot be kept */
    record Answer(
            boolean feasible,
            List<FeasibilityReasonView> reasons,
            @Nullable Instant earliest) {}
}
