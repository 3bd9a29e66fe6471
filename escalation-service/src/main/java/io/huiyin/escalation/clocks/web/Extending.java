package io.huiyin.escalation.clocks.web;

import io.huiyin.escalation.clocks.ExtendDeadline;
import io.huiyin.escalation.clocks.ExtendDeadline.Answer;
import io.huiyin.escalation.clocks.ExtendDeadline.Refused;
import io.huiyin.escalation.clocks.ExtendDeadline.Stands;
import io.huiyin.escalation.clocks.ExtendDeadline.Unknown;
import io.huiyin.escalation.clocks.ExtendDeadline.Why;
import io.huiyin.events.Party;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Asks for more time and decides on it, for API and page, in the name of whoever is signed in. */
@Component
public class Extending {

    private final ExtendDeadline extend;

    Extending(ExtendDeadline extend) {
        this.extend = extend;
    }

    /** @throws Problem where it is refused */
    public Stands ask(String complaintId, String deadlineId, String reason, IdempotencyKey key, CurrentPerson person) {
        return stands(extend.ask(complaintId, deadlineId, key.value(), reason, party(person)));
    }

    /** @throws Problem where it is refused */
    public Stands approve(String complaintId, String deadlineId, IdempotencyKey key, CurrentPerson person) {
        return stands(extend.grant(complaintId, deadlineId, key.value(), party(person)));
    }

    /** @throws Problem where it is refused */
    public Stands refuse(
            String complaintId, String deadlineId, String reason, IdempotencyKey key, CurrentPerson person) {
        var supervises = person.is("supervisor") || person.is("admin");
        return stands(extend.refuse(complaintId, deadlineId, key.value(), reason, party(person), supervises));
    }

    private static Stands stands(Answer answer) {
        return switch (answer) {
            case Stands stands -> stands;
            case Unknown() -> throw Problem.notFound();
            case Refused(var why) -> throw Problem.of(type(why));
        };
    }

    private static ProblemType type(Why why) {
        return switch (why) {
            case KEY_REUSED -> ProblemType.IDEMPOTENCY_KEY_REUSED;
            case NOT_A_SUPERVISOR -> ProblemType.FORBIDDEN;
            case OWN_REQUEST -> new ProblemType("own-extension", HttpStatus.FORBIDDEN);
            case OVER, NOT_FORESEEN, ASKED_ALREADY, NOTHING_ASKED ->
                new ProblemType(
                        "extension-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), HttpStatus.CONFLICT);
        };
    }

    private static Party party(CurrentPerson person) {
        return new Party(person.id(), person.name());
    }
}
