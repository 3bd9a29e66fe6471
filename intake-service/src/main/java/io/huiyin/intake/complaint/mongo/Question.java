package io.huiyin.intake.complaint.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Sorts;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Criteria.Place;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Facet;
import io.huiyin.intake.complaint.SearchTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Puts criteria as the store asks them. */
final class Question {

    private Question() {}

    /** What must hold of each, wherever the page begins. */
    static List<Bson> conditions(Criteria criteria) {
        var conditions = new ArrayList<Bson>();
        criteria.facets()
                .forEach(any -> conditions.add(
                        any.size() == 1
                                ? eq(Fields.FACETS, any.iterator().next().word())
                                : in(
                                        Fields.FACETS,
                                        any.stream().map(Facet::word).toList())));
        criteria.terms().stream().map(Question::contains).forEach(conditions::add);
        var from = criteria.receivedFrom();
        if (from != null) {
            conditions.add(gte(Fields.RECEIVED_AT, Date.from(from)));
        }
        var before = criteria.receivedBefore();
        if (before != null) {
            conditions.add(lt(Fields.RECEIVED_AT, Date.from(before)));
        }
        var due = criteria.dueBefore();
        if (due != null) {
            conditions.add(lt(Fields.DUE_AT, Date.from(due)));
        }
        return conditions;
    }

    private static Bson contains(SearchTerm term) {
        return term.beginning() ? regex(Fields.WORDS, "^" + term.text()) : eq(Fields.WORDS, term.text());
    }

    /** The range comes first: it is what an index begins at, and the rest concerns equals only. */
    static List<Bson> beside(Place place, Sort sort) {
        var field = field(sort);
        Object key = sort == Sort.SEVERITY ? (Object) place.key() : Date.from(Instant.ofEpochMilli(place.key()));
        return upwards(sort) == place.backwards()
                ? List.of(lte(field, key), or(lt(field, key), lt("_id", place.id())))
                : List.of(gte(field, key), or(gt(field, key), gt("_id", place.id())));
    }

    static Bson order(Sort sort, boolean backwards) {
        return upwards(sort) == backwards ? Sorts.descending(field(sort), "_id") : Sorts.ascending(field(sort), "_id");
    }

    static Place place(BsonDocument document, Sort sort, boolean backwards) {
        var state = document.getDocument("state");
        var key = switch (sort) {
            case NEWEST, OLDEST ->
                state.getDocument("complaint").getDateTime("receivedAt").getValue();
            case DUE -> state.getDocument("listing").getDateTime("dueAt").getValue();
            case SEVERITY -> state.getDocument("listing").getInt64("gravity").getValue();
        };
        return new Place(key, document.getString("_id").getValue(), backwards);
    }

    private static boolean upwards(Sort sort) {
        return switch (sort) {
            case OLDEST, DUE -> true;
            case NEWEST, SEVERITY -> false;
        };
    }

    private static String field(Sort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> Fields.RECEIVED_AT;
            case DUE -> Fields.DUE_AT;
            case SEVERITY -> Fields.GRAVITY;
        };
    }
}
