package io.huiyin.intake.complaint.web;

import io.huiyin.events.intake.Relation;
import io.huiyin.intake.complaint.Command;
import io.huiyin.intake.complaint.Complaint;
import io.huiyin.intake.complaint.Done;
import io.huiyin.intake.complaint.Repeatable;
import io.huiyin.intake.complaint.Status;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.service.idempotency.IdempotencyKey;
import io.huiyin.service.problem.Problem;
import io.huiyin.service.problem.Violation;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Connects two complaints: each says so of the other. The two writes are one after the other under the same key, so that
 * a caller who asks again completes what was cut off between them.
 */
@Component
public class Connecting {

    private final Acting acting;
    private final MongoComplaints complaints;

    Connecting(Acting acting, MongoComplaints complaints) {
        this.acting = acting;
        this.complaints = complaints;
    }

    /** @throws Problem where it is refused */
    public Done link(UUID id, UUID to, IdempotencyKey key, @Nullable String ifMatch, CurrentPerson person) {
        var other = other(to, "to", person);
        var self = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
        var there = new Command.Link(to.toString(), other.reference(), Relation.RELATED);
        var back = new Command.Link(id.toString(), self.complaint().reference(), Relation.RELATED);
        if (!other.work().isLinked(id.toString(), Relation.RELATED)) {
            acting.check(other, back, person);
        }
        var done = acting.act(id, there, key, ifMatch, person);
        acting.act(to, back, theOther(person, key, back), null, person);
        return done;
    }

    /**
     * The earlier complaint is told first: where the second write never comes, it knows of a duplicate that goes on as
     * before, and nothing is lost.
     *
     * @throws Problem where it is refused
     */
    public Done merge(UUID id, UUID into, IdempotencyKey key, @Nullable String ifMatch, CurrentPerson person) {
        var target = other(into, "into", person);
        var self = complaints.find(id.toString(), person).orElseThrow(Problem::notFound);
        var merge = new Command.Merge(into.toString(), target.reference(), target.receivedAt());
        if (self.complaint().status() != Status.MERGED) {
            acting.check(self.complaint(), merge, person);
            var link = new Command.Link(id.toString(), self.complaint().reference(), Relation.DUPLICATE);
            if (!target.work().isLinked(id.toString(), Relation.DUPLICATE)) {
                acting.act(into, link, theOther(person, key, link), null, person);
            }
        }
        return acting.act(id, merge, key, ifMatch, person);
    }

    private Complaint other(UUID id, String field, CurrentPerson person) {
        return complaints
                .find(id.toString(), person)
                .orElseThrow(() -> Problem.invalid(List.of(Violation.at("/" + field, "unknown-complaint"))))
                .complaint();
    }

    private static Repeatable theOther(CurrentPerson person, IdempotencyKey key, Command command) {
        return Repetition.of(
                person,
                IdempotencyKey.parse(List.of(Sha256.uuid("other", key.value()).toString())),
                command);
    }
}
