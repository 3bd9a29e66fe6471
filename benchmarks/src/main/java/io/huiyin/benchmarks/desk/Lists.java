package io.huiyin.benchmarks.desk;

import io.huiyin.benchmarks.ground.OwnStore;
import io.huiyin.benchmarks.measuring.Load.Operation;
import io.huiyin.benchmarks.measuring.MeasurementFailed;
import io.huiyin.intake.complaint.Criteria;
import io.huiyin.intake.complaint.Criteria.Place;
import io.huiyin.intake.complaint.Criteria.Sort;
import io.huiyin.intake.complaint.Facet;
import io.huiyin.intake.complaint.SearchTerm;
import io.huiyin.intake.complaint.mongo.MongoComplaints;
import io.huiyin.intake.complaint.mongo.Visibility;
import io.huiyin.service.security.CurrentPerson;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What agents ask for all day. A list that comes back empty where it must not fails the benchmark. */
final class Lists {

    private static final int PAGE = 50;

    private final MongoComplaints complaints;
    private final CurrentPerson person = new CurrentPerson("member-7", "Mei", Set.of("agent"), List.of("team-7"), null);

    Lists(OwnStore store) {
        complaints = new MongoComplaints(store.database(), Visibility.EVERYTHING);
    }

    Operation list(Sort sort, Facet... facets) {
        return _ -> expectSome(criteria(sort, List.of(), facets));
    }

    /** Each page after the one before it, and at the end from the start. */
    Operation pages(Sort sort, Facet... facets) {
        var place = new AtomicReference<@Nullable Place>();
        return _ -> place.set(complaints
                .list(criteria(sort, List.of(), facets).at(place.get(), PAGE), person)
                .next());
    }

    Operation nothing(Sort sort, Facet... facets) {
        return _ -> {
            if (!complaints
                    .list(criteria(sort, List.of(), facets), person)
                    .items()
                    .isEmpty()) {
                throw new MeasurementFailed("there is one after all");
            }
        };
    }

    Operation count(Facet... facets) {
        return _ -> {
            if (complaints.count(criteria(Sort.NEWEST, List.of(), facets), person) == 0) {
                throw new MeasurementFailed("none counted");
            }
        };
    }

    Operation search(String typed, Facet... facets) {
        return _ -> expectSome(criteria(Sort.NEWEST, SearchTerm.in(typed), facets));
    }

    private void expectSome(Criteria criteria) {
        if (complaints.list(criteria, person).items().isEmpty()) {
            throw new MeasurementFailed("nothing found for " + criteria);
        }
    }

    private static Criteria criteria(Sort sort, List<SearchTerm> terms, Facet... facets) {
        return new Criteria(Stream.of(facets).map(Set::of).toList(), terms, null, null, null, sort, null, PAGE);
    }
}
