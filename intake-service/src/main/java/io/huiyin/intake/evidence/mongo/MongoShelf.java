package io.huiyin.intake.evidence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.huiyin.intake.evidence.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** One document for each key. {@code pending} is there until {@code settled} takes its place. */
public final class MongoShelf implements Shelf {

    static final String COLLECTION = "evidence_files";
    static final String EVIDENCE = "evidence";
    static final String SETTLED = "settled";
    static final String PENDING = "pending";

    private static final String COMPLAINT = "complaint";
    private static final String SHA_256 = "sha256";

    private final MongoCollection<Document> files;

    public MongoShelf(MongoDatabase database) {
        this.files = database.getCollection(COLLECTION);
    }

    @Override
    public void begin(UUID key, String complaint, String evidence, Instant now) {
        files.insertOne(new Document("_id", key.toString())
                .append(COMPLAINT, complaint)
                .append(EVIDENCE, evidence)
                .append(PENDING, Date.from(now)));
    }

    @Override
    public void stored(UUID key, String sha256) {
        files.updateOne(eq("_id", key.toString()), Updates.set(SHA_256, sha256));
    }

    @Override
    public boolean settle(UUID key, String evidence) {
        try {
            files.updateOne(
                    eq("_id", key.toString()), Updates.combine(Updates.set(SETTLED, evidence), Updates.unset(PENDING)));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void forget(UUID key) {
        files.deleteOne(eq("_id", key.toString()));
    }

    @Override
    public Optional<UUID> find(String evidence, String sha256) {
        return files.find(and(eq(EVIDENCE, evidence), eq(SHA_256, sha256))).into(new ArrayList<>()).stream()
                .min(Comparator.comparing((Document file) -> !file.containsKey(SETTLED))
                        .thenComparing(file -> file.getString("_id")))
                .map(MongoShelf::key);
    }

    @Override
    public List<Unsettled> unsettled(Instant before, int most) {
        return files.find(lt(PENDING, Date.from(before)))
                .sort(Sorts.ascending(PENDING))
                .limit(most)
                .map(file -> new Unsettled(key(file), file.getString(COMPLAINT), file.getString(EVIDENCE)))
                .into(new ArrayList<>());
    }

    private static UUID key(Document file) {
        return UUID.fromString(file.getString("_id"));
    }
}
