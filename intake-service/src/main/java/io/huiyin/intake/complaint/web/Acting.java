package io.huiyin.intake.complaint.web;

import io.huiyin.events.Party;
import io.huiyin.intake.complaint.ActOnComplaint;
import io.huiyin.intake.complaint.ActOnComplaint.Accepted;
import io.huiyin.intake.complaint.ActOnComplaint.KeyReused;
import io.huiyin.intake.complaint.ActOnComplaint.NoSuchComplaint;
import io.huiyin.intake.complaint.ActOnComplaint.NotAllowed;
import io.huiyin.intake.complaint.ActOnComplaint.Stale;
import io.huiyin.intake.complaint.Actor;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Done;
import io.huiyin.intake.complaint.Objection;
import io.huiyin.intake.complaint.Repeatable;
import io.huiyin.intake.complaint.TimelineEntry;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Timeline;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.ProblemType;
import io.huiyin.service.security.CurrentPerson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Does what was asked for by API or page, in the name of whoever is signed in. */
@Component
public class Acting {

    private final ActOnComplaint actOnComplaint;
    private final MongoComplaints complaints;
    private final Timeline timeline;
    private final PromiseCheck promiseCheck;

    Acting(ActOnComplaint actOnComplaint, MongoComplaints complaints, Timeline timeline, PromiseCheck promiseCheck) {
        this.actOnComplaint = actOnComplaint;
        this.complaints = complaints;
        this.timeline = timeline;
        this.promiseCheck = promiseCheck;
    }

    /**
     * @param ifMatch which versions of the complaint the caller has in mind; null for whichever it is
     * @throws Problem where it is refused
     */
    public Done act(UUID id, Command command, IdempotencyKey key, @Nullable String ifMatch, CurrentPerson person) {
        return act(id, command, Repetition.of(person, key, command), ifMatch, person);
    }

    /** The same, with the answer that callers of the API get. */
    Answer answer(UUID id, Command command, IdempotencyKey key, @Nullable String ifMatch, CurrentPerson person) {
        return Answer.of(id, act(id, command, key, ifMatch, person));
    }

    /** @throws Problem where it is refused */
    Done act(UUID id, Command command, Repeatable repeatable, @Nullable String ifMatch, CurrentPerson person) {
        var result = actOnComplaint.execute(
                id.toString(),
                command,
                actor(person),
                repeatable,
                IfMatch.versions(ifMatch),
                complaint -> refuseUnlessItCanBeKept(complaint, command));
        return switch (result) {
            case Accepted(var done) -> done;
            case KeyReused() -> throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            case NoSuchComplaint() -> throw Problem.notFound();
            case Stale(var version) ->
                throw Problem.of(ProblemType.PRECONDITION_FAILED)
                        .with("version", version)
                        .with("changes", changesSince(id, ifMatch, person))
                        .header(HttpHeaders.ETAG, IfMatch.tag(version));
            case NotAllowed refused ->
                throw outOfReach(id, command, refused, person).orElseGet(() -> Refusals.of(refused));
        };
    }

    /** Who promises what is over or far away reads the same reasons as for any other time, with one that can be promised. */
    private Optional<Problem> outOfReach(UUID id, Command command, NotAllowed refused, CurrentPerson person) {
        return command instanceof Command.MakePromise promise && refused.why().contains(Objection.DUE_OUT_OF_REACH)
                ? complaints
                        .find(id.toString(), person)
                        .flatMap(found -> promiseCheck.refusal(
                                found.complaint(), promise.dueAt(), LocaleContextHolder.getLocale()))
                : Optional.empty();
    }

    /** @throws Problem where a command would be refused as things are */
    void check(Complaint complaint, Command command, CurrentPerson person) {
        actOnComplaint
                .wouldRefuse(complaint, command, actor(person), Instant.now())
                .map(Refusals::of)
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private void refuseUnlessItCanBeKept(Complaint complaint, Command command) {
        if (command instanceof Command.MakePromise promise) {
            promiseCheck
                    .refusal(complaint, promise.dueAt(), LocaleContextHolder.getLocale())
                    .ifPresent(refused -> {
                        throw refused;
                    });
        }
    }

    /** Whether the person could let the proposal pass that waits for it. */
    public static boolean mayApprove(Complaint complaint, CurrentPerson person) {
        return actor(person).supervises() && complaint.work().awaitingApproval() != null && !isOwn(complaint, person);
    }

    /** Whether the proposal that waits for approval is the person's own. */
    public static boolean isOwn(Complaint complaint, CurrentPerson person) {
        var waiting = complaint.work().awaitingApproval();
        return waiting != null && waiting.by().id().equals(person.id());
    }

    private static Actor actor(CurrentPerson person) {
        return new Actor(new Party(person.id(), person.name()), person.is("supervisor") || person.is("admin"));
    }

    private List<Happening> changesSince(UUID id, @Nullable String ifMatch, CurrentPerson person) {
        return since(id, ifMatch, person).stream().map(Happening::of).toList();
    }

    /** What happened to the complaint since the version that a caller had in mind; nothing where it named none. */
    public List<TimelineEntry> since(UUID id, @Nullable String ifMatch, CurrentPerson person) {
        var seen = IfMatch.latest(ifMatch);
        return seen.isEmpty()
                ? List.of()
                : complaints
                        .find(id.toString(), person)
                        .map(complaint -> timeline.since(complaint, seen.getAsLong()))
                        .orElse(List.of());
    }
}
