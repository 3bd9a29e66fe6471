package io.huiyin.routing.ownership.web;

import io.huiyin.events.Party;
import io.huiyin.messaging.Commands;
import io.huiyin.routing.ownership.AnswerOffer;
import io.huiyin.routing.ownership.AnswerOffer.Caller;
import io.huiyin.routing.ownership.Answered;
import io.huiyin.routing.ownership.LoadBook;
import io.huiyin.routing.ownership.Ownership;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Members answer offers. To whoever was not asked the complaint is not there. */
@RestController
class AnswerController {

    private final Commands<Ownership> commands;
    private final AnswerOffer answering;
    private final LoadBook book;

    AnswerController(Commands<Ownership> commands, AnswerOffer answering, LoadBook book) {
        this.commands = commands;
        this.answering = answering;
        this.book = book;
    }

    @PostMapping(path = "/ownerships/{complaintId}/accept", produces = MediaType.APPLICATION_JSON_VALUE)
    AnswerView accept(@PathVariable String complaintId, IdempotencyKey key, CurrentPerson person) {
        var caller = caller(key, person);
        var answered = commands.execute(
                complaintId, (aggregate, now) -> answering.accept(complaintId, aggregate.state(), caller, now));
        return view(complaintId, answered);
    }

    @PostMapping(path = "/ownerships/{complaintId}/refuse", produces = MediaType.APPLICATION_JSON_VALUE)
    AnswerView refuse(
            @PathVariable String complaintId, IdempotencyKey key, @RequestBody RefusalForm form, CurrentPerson person) {
        var caller = caller(key, person);
        var refusal = form.toRefusal();
        var answered = commands.execute(
                complaintId,
                (aggregate, now) -> answering.refuse(complaintId, aggregate.state(), caller, refusal, now, book));
        return view(complaintId, answered);
    }

    private static Caller caller(IdempotencyKey key, CurrentPerson person) {
        return new Caller(key.value(), new Party(person.id(), person.name()), person.is("supervisor"));
    }

    private static AnswerView view(String complaintId, Answered answered) {
        return switch (answered) {
            case Answered.Done(var answer) -> AnswerView.of(complaintId, answer);
            case Answered.NotAsked() -> throw Problem.notFound();
            case Answered.KeyReused() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case Answered.TooLate(var now) ->
                throw Problem.of(OwnershipProblems.OFFER_OVER, now.accountable().name())
                        .with("state", now.phase())
                        .with("accountable", now.accountable());
        };
    }
}
