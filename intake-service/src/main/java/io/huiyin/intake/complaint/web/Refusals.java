package io.huiyin.intake.complaint.web;

import io.huiyin.intake.complaint.ActOnComplaint.NotAllowed;
import io.huiyin.intake.complaint.Objection;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.problem.Violation;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Says why a command is refused: at the field where one is to blame, otherwise as a conflict with what is on record. */
final class Refusals {

    private Refusals() {}

    static Problem of(NotAllowed refused) {
        var violations = new ArrayList<Violation>();
        for (var objection : refused.why()) {
            if (objection.field() == null) {
                return conflict(objection).with("status", refused.status()).with("allowed", refused.allowed());
            }
            violations.add(Violation.at("/" + objection.field(), kebab(objection)));
        }
        return Problem.invalid(violations);
    }

    private static Problem conflict(Objection objection) {
        return switch (objection) {
            case NOT_IN_THIS_STATUS -> Problem.of(new ProblemType("action-not-allowed", HttpStatus.CONFLICT));
            case NOT_A_SUPERVISOR -> Problem.of(new ProblemType(kebab(objection), HttpStatus.FORBIDDEN));
            default -> Problem.of(new ProblemType(kebab(objection), HttpStatus.CONFLICT));
        };
    }

    private static String kebab(Objection objection) {
        return objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
