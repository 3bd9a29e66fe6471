package io.huiyin.messaging.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.huiyin.events.RawEvent;
import io.huiyin.messaging.Aggregate;
import io.huiyin.messaging.AggregateType;
import io.huiyin.messaging.Aggregates;
import io.huiyin.messaging.Census;
import io.huiyin.messaging.Change;
import io.huiyin.messaging.DueIndex;
import io.huiyin.messaging.Outbox;
import io.huiyin.messaging.ParkingLot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * One collection of documents {@code {_id, version, state, heard, lastSequence, outbox, nextDue, standing}}. Changes use operators,
 * never whole documents, so that forgetting a sent prefix and deciding do not undo each other.
 */
public final class MongoAggregates<S> implements Aggregates<S>, Outbox, DueIndex, Census {

    private static final int DUPLICATE_KEY = 11_000;

    /** Documents that a long read holds in memory at a time. */
    private static final int AT_ONCE = 500;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final AggregateType<S> type;
    private final MongoCollection<RawBsonDocument> documents;
    private final AggregateReader<S> reader;
    private final ChangeWriter<S> writer;
    private final ParkingLot parkingLot;

    public MongoAggregates(MongoDatabase database, AggregateType<S> type, ParkingLot parkingLot) {
        this.parkingLot = parkingLot;
        this.type = type;
        this.documents = database.getCollection(type.collection(), RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        var states = database.getCodecRegistry().get(type.stateType());
        this.reader = new AggregateReader<>(states);
        this.writer = new ChangeWriter<>(type, states);
    }

    @Override
    public Map<String, Aggregate<S>> load(Collection<String> subjects) {
        var loaded = new HashMap<String, Aggregate<S>>();
        for (var document : documents.find(Filters.in("_id", subjects))) {
            var aggregate = reader.read(document);
            loaded.put(aggregate.subject(), aggregate);
        }
        subjects.forEach(subject -> loaded.computeIfAbsent(subject, Aggregate::unknown));
        return loaded;
    }

    @Override
    public boolean save(List<Change<S>> changes) {
        var writes = changes.stream().map(this::write).toList();
        try {
            var result = documents.bulkWrite(writes, UNORDERED);
            return result.getMatchedCount() + result.getUpserts().size() == changes.size();
        } catch (MongoBulkWriteException failed) {
            if (failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                return false;
            }
            throw failed;
        }
    }

    private WriteModel<RawBsonDocument> write(Change<S> change) {
        var version = change.before().version();
        var condition =
                new BsonDocument("_id", new BsonString(change.subject())).append("version", new BsonInt64(version));
        return new UpdateOneModel<>(condition, writer.update(change), new UpdateOptions().upsert(version == 0));
    }

    @Override
    public Map<String, List<RawEvent>> unsent(Collection<String> subjects) {
        var unsent = new HashMap<String, List<RawEvent>>();
        var found = documents.find(Filters.in("_id", subjects)).projection(Projections.include("outbox"));
        for (var document : found) {
            var subject = document.getString("_id").getValue();
            var events = document.getArray("outbox", new BsonArray()).stream()
                    .map(entry -> OutboxEntry.read(type.source(), subject, entry.asDocument()))
                    .toList();
            if (!events.isEmpty()) {
                unsent.put(subject, events);
            }
        }
        return unsent;
    }

    @Override
    public List<String> waiting(int limit) {
        return documents
                .find(Filters.gt("outbox.sequence", 0))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
    }

    @Override
    public void forget(Map<String, Long> sentUpTo) {
        var writes = new ArrayList<WriteModel<RawBsonDocument>>();
        sentUpTo.forEach((subject, sequence) -> writes.add(new UpdateOneModel<>(
                Filters.eq("_id", subject), Updates.pull("outbox", Filters.lte("sequence", sequence)))));
        documents.bulkWrite(writes, UNORDERED);
    }

    @Override
    public List<Due> until(Instant instant, int limit) {
        return due(Filters.lte("nextDue", Date.from(instant)), limit);
    }

    @Override
    public List<Due> between(Instant from, Instant until, int limit) {
        return due(
                Filters.and(Filters.gte("nextDue", Date.from(from)), Filters.lte("nextDue", Date.from(until))), limit);
    }

    private List<Due> due(Bson when, int limit) {
        return documents
                .find(when)
                .projection(Projections.include("nextDue"))
                .sort(Sorts.ascending("nextDue"))
                .limit(limit)
                .map(document -> new Due(
                        document.getString("_id").getValue(),
                        Instant.ofEpochMilli(document.getDateTime("nextDue").getValue())))
                .into(new ArrayList<>());
    }

    @Override
    public void read(Consumer<Entry> entries) {
        var parked = parkingLot.subjects();
        var counted = documents
                .find()
                .projection(Projections.include("version", "heard", "lastSequence", "outbox.sequence", "standing"))
                .batchSize(AT_ONCE);
        for (var document : counted) {
            var aggregate = reader.read(document);
            var heard = new TreeMap<String, Long>();
            aggregate.heard().forEach((source, sequence) -> heard.put(source.wireName(), sequence));
            entries.accept(new Entry(
                    aggregate.subject(),
                    aggregate.lastSequence(),
                    aggregate.unsent(),
                    heard,
                    parked.getOrDefault(aggregate.subject(), 0L),
                    document.getString("standing").getValue()));
        }
    }

    /** Creates the indexes that the queries above use. Both are sparse: most documents are neither unsent nor due. */
    public void migrate() {
        var sparse = new IndexOptions().sparse(true);
        documents.createIndex(Indexes.ascending("outbox.sequence"), sparse);
        documents.createIndex(Indexes.ascending("nextDue"), sparse);
    }
}
