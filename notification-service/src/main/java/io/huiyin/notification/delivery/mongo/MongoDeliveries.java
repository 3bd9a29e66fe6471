package io.huiyin.notification.delivery.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.huiyin.notification.delivery.Deliveries;
import io.huiyin.notification.delivery.Delivery;
import io.huiyin.notification.delivery.LoggedMessage;
import io.huiyin.notification.delivery.LoggedMessage.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One document for each message under its id, with its attempts by their number, so that writing again is harmless. */
final class MongoDeliveries implements Deliveries {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> deliveries;

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries");
    }

    static void migrate(MongoDatabase database) {
        database.getCollection("deliveries").createIndex(Indexes.ascending("complaint"));
    }

    @Override
    public void log(List<Delivery> outcomes) {
        deliveries.bulkWrite(outcomes.stream().map(MongoDeliveries::write).toList(), UNORDERED);
    }

    private static WriteModel<Document> write(Delivery outcome) {
        var at = outcome.at() == null ? null : Date.from(outcome.at());
        var attempt = new Document("outcome", outcome.status().name())
                .append("at", at)
                .append("why", outcome.why());
        return new UpdateOneModel<>(
                Filters.eq("_id", outcome.messageId()),
                Updates.combine(
                        Updates.set("complaint", outcome.complaint()),
                        Updates.set("kind", outcome.kind().name()),
                        Updates.set("occurrence", outcome.occurrence()),
                        Updates.set("status", outcome.status().name()),
                        Updates.set("at", at),
                        Updates.set("why", outcome.why()),
                        Updates.set("attempts." + outcome.attempt(), attempt)),
                UPSERT);
    }

    @Override
    public List<LoggedMessage> page(@Nullable String complaint, @Nullable String after, int size) {
        var conditions = new ArrayList<Bson>();
        if (complaint != null) {
            conditions.add(Filters.eq("complaint", complaint));
        }
        if (after != null) {
            conditions.add(Filters.gt("_id", after));
        }
        return deliveries
                .find(conditions.isEmpty() ? Filters.empty() : Filters.and(conditions))
                .sort(Sorts.ascending("_id"))
                .limit(size)
                .map(MongoDeliveries::read)
                .into(new ArrayList<>());
    }

    private static LoggedMessage read(Document document) {
        var attempts = new ArrayList<Attempt>();
        document.get("attempts", new Document())
                .forEach((number, attempt) -> attempts.add(attempt(Integer.parseInt(number), (Document) attempt)));
        attempts.sort(Comparator.comparingInt(Attempt::number));
        return new LoggedMessage(
                document.getString("_id"),
                document.getString("complaint"),
                document.getString("kind"),
                document.getString("occurrence"),
                document.getString("status"),
                instant(document),
                document.getString("why"),
                attempts);
    }

    private static Attempt attempt(int number, Document attempt) {
        return new Attempt(number, attempt.getString("outcome"), instant(attempt), attempt.getString("why"));
    }

    private static @Nullable Instant instant(Document document) {
        var at = document.getDate("at");
        return at == null ? null : at.toInstant();
    }
}
