package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.ActOnComplaint;
import io.huiyin.intake.complaint.ActOnComplaint.Accepted;
import io.huiyin.intake.complaint.ActOnComplaint.KeyReused;
import io.huiyin.intake.complaint.ActOnComplaint.NoSuchComplaint;
import io.huiyin.intake.complaint.ActOnComplaint.NotAllowed;
import io.huiyin.intake.complaint.ActOnComplaint.Stale;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Done;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does what was asked for by API or page, in the name of whoever is signed in. */
@Component
public class Acting {

    private static final ProblemType ACTION_NOT_ALLOWED = new ProblemType("action-not-allowed", HttpStatus.CONFLICT);

    private final ActOnComplaint actOnComplaint;

    Acting(ActOnComplaint actOnComplaint) {
        this.actOnComplaint = actOnComplaint;
    }

    /** @throws Problem where it is refused */
    public Done act(UUID id, Command command, IdempotencyKey key, LongPredicate versions, CurrentPerson person) {
        var by = new Party(person.id(), person.name());
        var repeatable = Repetition.of(person, key, command);
        return switch (actOnComplaint.execute(id.toString(), command, by, repeatable, versions)) {
            case Accepted(var done) -> done;
            case KeyReused() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case NoSuchComplaint() -> throw Problem.notFound();
            case Stale(var version) ->
                throw Problem.of(ProblemType.PRECONDITION_FAILED)
                        .with("version", version)
                        .header(HttpHeaders.ETAG, IfMatch.tag(version));
            case NotAllowed(var status, var allowed) ->
                throw Problem.of(ACTION_NOT_ALLOWED).with("status", status).with("allowed", allowed);
        };
    }
}
