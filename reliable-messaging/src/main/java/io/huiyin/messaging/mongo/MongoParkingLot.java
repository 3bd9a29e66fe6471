package io.huiyin.messaging.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.huiyin.events.EventHeaders;
import io.huiyin.messaging.Delivery;
import io.huiyin.messaging.ParkedEvent;
import io.huiyin.messaging.ParkedEvent.Reason;
import io.huiyin.messaging.ParkingLot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Parked events in a collection of the service's own database, under their own id. */
public final class MongoParkingLot implements ParkingLot {

    private final MongoCollection<Document> parked;

    public MongoParkingLot(MongoDatabase database) {
        this.parked = database.getCollection("parked").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    public void migrate() {
        parked.createIndex(Indexes.ascending("subject"));
    }

    @Override
    public void park(List<ParkedEvent> events) {
        var keepTheFirst = new UpdateOptions().upsert(true);
        var writes = new ArrayList<WriteModel<Document>>();
        for (var event : events) {
            var document = document(event);
            writes.add(
                    new UpdateOneModel<>(Filters.eq("_id", event.id()), Updates.setOnInsert(document), keepTheFirst));
        }
        parked.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public Map<String, Long> subjects() {
        var counts = new LinkedHashMap<String, Long>();
        parked.aggregate(List.of(Aggregates.group("$subject", Accumulators.sum("events", 1L))))
                .forEach(group -> counts.put(
                        group.getString("_id"),
                        group.get("events", Number.class).longValue()));
        return counts;
    }

    @Override
    public List<ParkedEvent> of(String subject) {
        return parked.find(Filters.eq("subject", subject))
                .sort(Sorts.ascending("source", "sequence", "_id"))
                .map(MongoParkingLot::event)
                .into(new ArrayList<>());
    }

    @Override
    public void release(Collection<String> ids) {
        if (!ids.isEmpty()) {
            parked.deleteMany(Filters.in("_id", ids));
        }
    }

    @Override
    public long count() {
        return parked.countDocuments();
    }

    private static Document document(ParkedEvent event) {
        var document = new Document("subject", event.subject())
                .append("reason", event.reason().name())
                .append("why", event.why())
                .append("parkedAt", event.parkedAt());
        return switch (event.delivery()) {
            case Delivery.Legible(var raw) ->
                document.append("source", raw.envelope().source().wireName())
                        .append("sequence", raw.envelope().sequence())
                        .append("headers", new Document(Map.copyOf(EventHeaders.of(raw.envelope()))))
                        .append("body", raw.body());
            case Delivery.Garbled garbled ->
                document.append("headers", new Document(Map.copyOf(garbled.headers())))
                        .append("body", garbled.body());
        };
    }

    private static ParkedEvent event(Document document) {
        var headers = new LinkedHashMap<String, String>();
        document.get("headers", Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        var id = document.getString("_id");
        return new ParkedEvent(
                id,
                Delivery.of(document.getString("subject"), id, headers, document.getString("body")),
                Reason.valueOf(document.getString("reason")),
                document.getString("why"),
                document.getDate("parkedAt").toInstant());
    }
}
