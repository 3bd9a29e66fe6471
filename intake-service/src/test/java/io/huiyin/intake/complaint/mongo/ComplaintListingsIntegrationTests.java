package io.huiyin.intake.complaint.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.huiyin.intake.RunningIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Complaints of before, in the store and the lists of a running service. */
class ComplaintListingsIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = """
            {"kind":"COMPLAINT","channel":"PHONE","summary":"Short-changed WORD","text":"By 50 yuan","severity":"HIGH",
             "customer":{"name":"王芳","phone":"13800138000"}}""";

    private final RunningIntake intake = RunningIntake.get();
    private final MongoDatabase database = intake.context.getBean(MongoDatabase.class);
    private final MongoCollection<BsonDocument> complaints =
            database.getCollection(MongoComplaints.COLLECTION, BsonDocument.class);
    private final String word =
            "zq" + UUID.randomUUID().toString().replaceAll("\\W", "").substring(0, 12);

    @Test
    void complaintsOfBeforeAreFoundAndOrderedAndKeepTheirVersion() {
        var unlisted = register();
        var olderForm = register();
        var before = List.of(document(unlisted), document(olderForm));
        complaints.updateOne(eq("_id", unlisted), unset(Fields.LISTING));
        complaints.updateOne(
                eq("_id", olderForm),
                combine(unset(Fields.FORM), set(Fields.WORDS, List.of("old")), set(Fields.FACETS, List.of("old"))));
        assertThat(found("q=" + word)).isEmpty();

        new ComplaintListings().migrate(database);

        for (var order : List.of("NEWEST", "DUE", "SEVERITY")) {
            assertThat(found("severity=HIGH&sort=" + order + "&q=" + word))
                    .containsExactlyInAnyOrder(unlisted, olderForm);
        }
        assertThat(List.of(document(unlisted), document(olderForm))).isEqualTo(before);
    }

    @Test
    void wordsThatWereListedWithTheirAccentsAreFoundWithoutThem() {
        var id = register("Café WORD: Müller never came back, he said tomorrow");
        var expected = keys(id);
        complaints.updateOne(
                eq("_id", id),
                combine(
                        set(Fields.FORM, 2),
                        set(Fields.WORDS, List.of(word, "café", "müller")),
                        set(Fields.DUPLICATE_KEYS, List.of("old"))));
        assertThat(found("q=cafe+" + word)).isEmpty();

        new ComplaintListings().migrate(database);

        assertThat(found("q=cafe+" + word)).containsExactly(id);
        assertThat(found("q=CAF%C3%89+muller+" + word)).containsExactly(id);
        assertThat(keys(id)).isEqualTo(expected).isNotEqualTo(List.of("old"));
    }

    @Test
    void whatWasBrokenOffGoesOnWithTheRestOnly() {
        var there = register();
        complaints.updateOne(eq("_id", there), set(Fields.WORDS, List.of("there" + word)));
        var original = document(register());
        var copies = new ArrayList<BsonDocument>();
        for (int n = 0; n < 450; n++) {
            var copy = original.clone();
            copy.put("_id", new BsonString(UUID.randomUUID().toString()));
            copy.getDocument("state").getDocument("complaint").put("reference", new BsonString("copy-" + n + word));
            copies.add(copy);
        }
        complaints.insertMany(copies);
        try {
            complaints.updateMany(eq(Fields.WORDS, word), unset(Fields.LISTING));

            new ComplaintListings().migrate(database);

            assertThat(complaints.countDocuments(eq(Fields.WORDS, word))).isEqualTo(451);
            assertThat(found("q=there" + word)).containsExactly(there);
        } finally {
            complaints.deleteMany(Filters.in(
                    "_id", copies.stream().map(copy -> copy.get("_id")).toList()));
        }
    }

    @Test
    void oneThatChangedSinceItWasReadIsLeftAlone() {
        var id = register();
        var read = document(id);
        complaints.updateOne(eq("_id", id), combine(set("version", 99L), set(Fields.WORDS, List.of("changed" + word))));

        assertThat(ComplaintListings.list(List.of(read), database)).isZero();

        assertThat(found("q=changed" + word)).containsExactly(id);
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromBeingFound() {
        var broken = register();
        var sound = register();
        var kept = document(broken);
        complaints.updateMany(eq(Fields.WORDS, word), unset(Fields.LISTING));
        complaints.updateOne(eq("_id", broken), set("state.complaint.facts", new BsonInt32(1)));
        try {
            new ComplaintListings().migrate(database);

            assertThat(complaints.countDocuments(and(eq("_id", broken), ComplaintListings.ofAnOlderForm())))
                    .isEqualTo(1);
            assertThat(found("q=" + word)).containsExactly(sound);
        } finally {
            complaints.updateOne(eq("_id", broken), set("state", kept.get("state")));
        }
    }

    private BsonDocument document(String id) {
        return complaints
                .find(eq("_id", id))
                .projection(include("version", "state"))
                .first();
    }

    private List<String> keys(String id) {
        return document(id).getDocument("state").getArray("duplicateKeys").stream()
                .map(key -> key.asString().getValue())
                .toList();
    }

    private String register() {
        return register("Short-changed WORD");
    }

    private String register(String summary) {
        var body = BODY.replace("Short-changed WORD", summary).replace("WORD", word);
        return JSON.readTree(intake.post("/complaints", body).body()).at("/id").stringValue();
    }

    private List<String> found(String query) {
        var answer = intake.get("/complaints?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).at("/items").values().stream()
                .map((JsonNode one) -> one.at("/id").stringValue())
                .toList();
    }
}
