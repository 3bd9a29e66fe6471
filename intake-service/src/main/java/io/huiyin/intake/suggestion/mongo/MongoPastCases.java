package io.huiyin.intake.suggestion.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.suggestion.PastCase;
import io.huiyin.intake.suggestion.PastCases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads from complaints what can be learnt, and no more: who complained is of no use here. */
public final class MongoPastCases implements PastCases {

    private static final int PART = 200;
    private static final String FACTS = "state.complaint.facts";
    private static final String RECEIVED_AT = "state.complaint.receivedAt";

    private final MongoCollection<Document> complaints;

    public MongoPastCases(MongoDatabase database) {
        this.complaints = database.getCollection(MongoComplaints.COLLECTION);
    }

    @Override
    public void latest(int most, Consumer<List<PastCase>> part) {
        var cases = new ArrayList<PastCase>();
        try (var found = complaints
                .find()
                .projection(include(FACTS + ".summary", FACTS + ".text", FACTS + ".classification"))
                .sort(descending(RECEIVED_AT, "_id"))
                .limit(most)
                .batchSize(PART)
                .cursor()) {
            while (found.hasNext()) {
                facts(found.next()).map(MongoPastCases::read).ifPresent(cases::add);
                if (cases.size() == PART) {
                    part.accept(List.copyOf(cases));
                    cases.clear();
                }
            }
        }
        part.accept(List.copyOf(cases));
    }

    @Override
    public Map<String, String> said(Collection<String> complaintIds) {
        if (complaintIds.isEmpty()) {
            return Map.of();
        }
        var said = new HashMap<String, String>();
        complaints
                .find(in("_id", complaintIds))
                .projection(include(FACTS + ".summary", FACTS + ".text"))
                .forEach(found -> facts(found).ifPresent(facts -> said.put(found.getString("_id"), said(facts))));
        return said;
    }

    private static String said(Document facts) {
        return text(facts, "summary") + "\n" + text(facts, "text");
    }

    private static PastCase read(Document facts) {
        var classification = facts.get("classification", new Document());
        return PastCase.of(
                said(facts),
                classification.getString("product"),
                classification.getString("topic"),
                classification.getString("factor"),
                classification.getString("severity"));
    }

    private static Optional<Document> facts(Document complaint) {
        return Optional.ofNullable(complaint.getEmbedded(List.of("state", "complaint", "facts"), Document.class));
    }

    private static String text(Document facts, String field) {
        @Nullable String text = facts.getString(field);
        return text == null ? "" : text;
    }
}
