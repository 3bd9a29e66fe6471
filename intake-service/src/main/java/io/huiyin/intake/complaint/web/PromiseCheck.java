package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.promise.CheckPromise;
import io.huiyin.intake.promise.Verdict;
import io.huiyin.intake.promise.Verdict.Feasible;
import io.huiyin.intake.promise.Verdict.NotFeasible;
import io.huiyin.intake.promise.Verdict.Reason;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges a promise for the team that owns the complaint, and words a refusal. */
@Component
public class PromiseCheck {

    private final CheckPromise checkPromise;
    private final MessageSource texts;

    PromiseCheck(CheckPromise checkPromise, MessageSource texts) {
        this.checkPromise = checkPromise;
        this.texts = texts;
    }

    /** Whether the team that owns the complaint can keep it. */
    public Verdict judge(Complaint complaint, Instant due) {
        var team = complaint.ownership().team();
        return checkPromise.execute(team == null ? null : team.id(), due);
    }

    /**
     * What a promise is refused with: 422 at {@code /dueAt}, with the earliest time that could be promised instead.
     *
     * @param language in which a holiday is named
     */
    Optional<Problem> refusal(Complaint complaint, Instant due, Locale language) {
        return switch (judge(complaint, due)) {
            case Feasible() -> Optional.empty();
            case NotFeasible refused -> {
                var problem = Problem.invalid(violations(refused, language));
                var earliest = refused.earliest();
                yield Optional.of(earliest == null ? problem : problem.with("earliest", earliest));
            }
        };
    }

    /** Why it cannot, for a person. */
    public List<FeasibilityReasonView> words(NotFeasible refused, Locale language) {
        return violations(refused, language).stream()
                .map(why -> new FeasibilityReasonView(
                        why.code(),
                        texts.getMessage(
                                "violation." + why.code(), why.arguments().toArray(), language)))
                .toList();
    }

    private static List<Violation> violations(NotFeasible refused, Locale language) {
        return refused.reasons().stream()
                .map(reason -> violation(reason, refused, language))
                .toList();
    }

    private static Violation violation(Reason reason, NotFeasible refused, Locale language) {
        var holiday = refused.holiday();
        return switch (reason) {
            case TOO_SOON -> Violation.at("/dueAt", "promise-too-soon");
            case TOO_FAR -> Violation.at("/dueAt", "promise-too-far");
            case FULL -> Violation.at("/dueAt", "promise-full");
            case CLOSED ->
                holiday == null
                        ? Violation.at("/dueAt", "promise-closed")
                        : Violation.at("/dueAt", "promise-holiday", holiday.in(language));
        };
    }
}
