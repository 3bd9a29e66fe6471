package io.huiyin.intake.complaint.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.promise.OpenPromises;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** Finds the open promises in the complaints that a team owns. */
public final class MongoOpenPromises implements OpenPromises {

    /** More than any team keeps; beyond it the answer errs towards "it can be kept". */
    private static final int MOST_COMPLAINTS = 20_000;

    /** A broken one is still to be kept. */
    private static final Set<String> WAITED_FOR = Set.of("OPEN", "BROKEN");

    private final MongoCollection<Document> complaints;

    public MongoOpenPromises(MongoDatabase database) {
        this.complaints = database.getCollection(MongoComplaints.COLLECTION);
    }

    @Override
    public List<Instant> dueBetween(String team, Instant from, Instant to) {
        var due = new ArrayList<Instant>();
        complaints
                .find(and(
                        eq(Fields.TEAM, team),
                        gte(Fields.PROMISES_DUE, Date.from(from)),
                        lt(Fields.PROMISES_DUE, Date.from(to))))
                .projection(include(Fields.PROMISES))
                .limit(MOST_COMPLAINTS)
                .forEach(complaint -> promises(complaint)
                        .filter(promise -> WAITED_FOR.contains(promise.getString("state")))
                        .map(promise -> promise.getDate("dueAt").toInstant())
                        .filter(at -> !at.isBefore(from) && at.isBefore(to))
                        .forEach(due::add));
        return due;
    }

    private static Stream<Document> promises(Document complaint) {
        return complaint.getEmbedded(List.of(Fields.PROMISES.split("\\.")), new ArrayList<>()).stream()
                .map(Document.class::cast);
    }
}
